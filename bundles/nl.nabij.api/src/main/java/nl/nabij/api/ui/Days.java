package nl.nabij.api.ui;

import static nl.nabij.api.ui.Tag.tag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import nl.nabij.api.organisation.Words;

/** Days as people say them, seen from today. */
public record Days(LocalDate today, Locale locale) {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** "vandaag", "afgelopen dinsdag", "12 maart" or, in another year, "12 maart 2025". */
    public String spoken(LocalDate day) {
        var words = Texts.COMMON.in(locale, new Words("", ""));
        var distance = ChronoUnit.DAYS.between(today, day);
        if (distance == 0) {
            return words.get("day.today");
        }
        if (distance == -1) {
            return words.get("day.yesterday");
        }
        if (distance == 1) {
            return words.get("day.tomorrow");
        }
        if (Math.abs(distance) < 7) {
            return words.get(distance < 0 ? "day.past" : "day.coming", "day", format(day, "EEEE", locale));
        }
        return day.getYear() == today.getYear() ? format(day, "d MMMM", locale) : full(day, locale);
    }

    /** The spoken day, followed softly by the date where the words alone do not give it. */
    public Markup time(LocalDate day) {
        var time = tag("time").attr("datetime", day.toString()).text(spoken(day));
        if (Math.abs(ChronoUnit.DAYS.between(today, day)) < 7) {
            time.text(" ").add(tag("span").attr("class", "date").text(format(day, "d MMMM", locale)));
        }
        return time;
    }

    /** "14:03" in Amsterdam. */
    public String clock(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(ZONE));
    }

    /** "22 november 2026". */
    public String full(LocalDate day) {
        return full(day, locale);
    }

    /** "zondag 22 november 2026". */
    public String weekday(LocalDate day) {
        return format(day, "EEEE d MMMM yyyy", locale);
    }

    static String full(LocalDate day, Locale locale) {
        return format(day, "d MMMM yyyy", locale);
    }

    private static String format(LocalDate day, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
