package nl.nabij.web.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.organisation.SetUpItem;
import nl.nabij.api.organisation.Team;
import nl.nabij.api.ui.Option;
import nl.nabij.api.ui.View;
import nl.nabij.api.ui.Wording;

/** What can be chosen in the forms here. What may be chosen is for the services to decide. */
public final class Choices {

    private Choices() {}

    /** A coordinator keeps experts and nobody else. */
    public static List<Option> roles(View view, Wording texts) {
        return Arrays.stream(Role.values())
                .filter(role -> keepsAll(view) || role == Role.EXPERT)
                .map(role -> new Option(role.name(), texts.get("role." + role), texts.get("role." + role + ".help")))
                .toList();
    }

    /** The teams that an account may be put in. */
    public static List<Option> teams(View view, List<Team> teams) {
        return teams.stream()
                .filter(team -> keepsAll(view)
                        || view.caller().map(Caller::teams).orElse(Set.of()).contains(team.id()))
                .map(team -> new Option(team.id().toString(), team.name()))
                .toList();
    }

    public static List<Option> scopes(Set<Scope> useful, Wording texts) {
        return useful.stream()
                .sorted()
                .map(scope -> new Option(scope.name(), texts.get("scope." + scope)))
                .toList();
    }

    public static List<Option> setUp(Wording texts) {
        return Arrays.stream(SetUpItem.values())
                .map(item ->
                        new Option(item.name(), texts.get("set-up." + item), texts.get("set-up." + item + ".help")))
                .toList();
    }

    private static boolean keepsAll(View view) {
        return view.caller().map(caller -> caller.is(Role.ADMINISTRATOR)).orElse(false);
    }
}
