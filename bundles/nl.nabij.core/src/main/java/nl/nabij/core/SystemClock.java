package nl.nabij.core;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Component;

/** The clock of the product: the days are those of the Netherlands, whatever zone the machine is in. */
@Component(service = Clock.class)
public final class SystemClock extends Clock {

    private final Clock clock = Clock.system(ZoneId.of("Europe/Amsterdam"));

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
