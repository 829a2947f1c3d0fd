package nl.nabij.core.questionnaire;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that a test puts on a day. */
final class MovableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private volatile Instant now;

    MovableClock(LocalDate day) {
        now = day.atTime(14, 3).atZone(ZONE).toInstant();
    }

    void to(LocalDate day) {
        now = day.atTime(14, 3).atZone(ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
