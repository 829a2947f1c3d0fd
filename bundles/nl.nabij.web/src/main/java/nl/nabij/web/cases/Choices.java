package nl.nabij.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.nabij.api.TeamId;
import nl.nabij.api.Topic;
import nl.nabij.api.access.Directory;
import nl.nabij.api.access.Directory.Person;
import nl.nabij.api.cases.Conversation;
import nl.nabij.api.organisation.Neighbourhood;
import nl.nabij.api.organisation.Team;
import nl.nabij.api.ui.Option;
import nl.nabij.api.ui.View;
import nl.nabij.api.ui.Wording;

/** What can be chosen in forms; a fixed set has its words under {@code <name>.<CODE>}. */
public final class Choices {

    /** Rhythms of contact that can be chosen, in days. */
    private static final List<Integer> RHYTHMS = List.of(7, 14, 28, 42, 84);

    private Choices() {}

    public static List<Option> of(Wording t, String name, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), t.get(name + "." + value.name())))
                .toList();
    }

    /** With a first choice that chooses nothing. */
    public static List<Option> orNone(Wording t, String name, Enum<?>[] values) {
        return orNone(t, of(t, name, values));
    }

    public static List<Option> topics(Wording t) {
        return of(t, "topic", Topic.values());
    }

    public static List<Option> neighbourhoods(Wording t, List<Neighbourhood> neighbourhoods) {
        return orNone(
                t,
                neighbourhoods.stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList());
    }

    /** This week's conversations, and the one that was chosen, however old. */
    public static List<Option> conversations(Wording t, View view, List<Conversation> had, String chosen) {
        var options = new ArrayList<Option>();
        for (var one : had) {
            var topic = t.get("topic." + one.topic().name());
            options.add(new Option(one.id().toString(), view.days().spoken(one.on()) + ": " + topic));
        }
        if (!chosen.isEmpty() && options.stream().noneMatch(one -> one.value().equals(chosen))) {
            options.add(new Option(chosen, t.get("start.conversation.earlier")));
        }
        return orNone(t, options);
    }

    public static List<Option> people(Wording t, List<Person> people) {
        return orNone(
                t,
                people.stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList());
    }

    /** Nobody is chosen beforehand: what is written down must not land with the wrong person. */
    public static List<Option> who(Wording t, List<Option> people) {
        return Stream.concat(Stream.of(new Option("", t.get("contact.choose"))), people.stream())
                .toList();
    }

    /** The rhythm inside a sentence. */
    public static String rhythm(Wording t, int days) {
        var said = RHYTHMS.contains(days) ? t.get("rhythm." + days) : t.get("rhythm.days", "days", days);
        return said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }

    /** The rhythm that was agreed stays to be chosen, also when it is none of the usual ones. */
    public static List<Option> rhythms(Wording t, String present) {
        var options = new ArrayList<Option>();
        for (var days : RHYTHMS) {
            options.add(new Option(days.toString(), t.get("rhythm." + days)));
        }
        if (present.matches("[0-9]{1,3}")
                && options.stream().noneMatch(one -> one.value().equals(present))) {
            options.add(new Option(present, t.get("rhythm.days", "days", Integer.valueOf(present))));
        }
        return options;
    }

    /** The teams of the caller; a page asks only when there are several. */
    static List<Option> teams(Directory directory, Set<TeamId> own) {
        return directory.teams().stream()
                .filter(team -> own.contains(team.id()))
                .map(Choices::team)
                .toList();
    }

    private static Option team(Team team) {
        return new Option(team.id().toString(), team.name());
    }

    private static List<Option> orNone(Wording t, List<Option> options) {
        var all = new ArrayList<Option>();
        all.add(new Option("", t.get("none")));
        all.addAll(options);
        return all;
    }
}
