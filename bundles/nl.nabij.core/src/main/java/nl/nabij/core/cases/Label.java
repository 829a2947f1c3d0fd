package nl.nabij.core.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;

/** How a client is called on screens and in lists. */
final class Label {

    private Label() {}

    /** The name, else the nickname, else neighbourhood, month of start and short code. */
    static String of(
            @Nullable String name,
            @Nullable String nickname,
            TrajectoryId id,
            @Nullable String neighbourhood,
            LocalDate startedOn,
            Locale locale) {
        if (name != null) {
            return name;
        }
        if (nickname != null) {
            return nickname;
        }
        var month = DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(startedOn);
        return (neighbourhood == null ? "" : neighbourhood + " · ") + month + " · " + id;
    }
}
