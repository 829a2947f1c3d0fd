package nl.nabij.core.account;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.AccountInput;
import nl.nabij.core.input.Input;
import org.jspecify.annotations.Nullable;

/** What an account may look like, and who may make it so. */
final class AccountRules {

    private static final Pattern SIGN_IN_NAME = Pattern.compile("\\S{3,200}");

    private AccountRules() {}

    /** A name as it is kept: capitals make no difference when signing in. */
    static String signInName(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** The same, with what is wrong with it noted. */
    static String signInName(Input input, @Nullable String typed) {
        var name = signInName(input.requiredLine("signInName", typed, 200));
        if (!name.isEmpty() && !SIGN_IN_NAME.matcher(name).matches()) {
            input.fault("signInName", "sign-in-name");
        }
        return name;
    }

    /** True when the caller manages this account: administrators all, coordinators the experts of their teams alone. */
    static boolean manages(Caller caller, Set<Role> roles, Set<TeamId> teams) {
        return caller.is(Role.ADMINISTRATOR)
                || caller.is(Role.COORDINATOR)
                        && roles.equals(Set.of(Role.EXPERT))
                        && !teams.isEmpty()
                        && caller.teams().containsAll(teams);
    }

    /** Takes over what was asked; every fault is noted. @param account as it is now, or a new one */
    static void take(Input input, Caller caller, AccountInput asked, AccountEntity account) {
        account.name = input.requiredLine("name", asked.name(), 200);
        account.signInName = signInName(input, asked.signInName());
        account.confidentialityOn =
                asked.confidentialityOn() == null ? null : input.past("confidentialityOn", asked.confidentialityOn());
        if (asked.roles().isEmpty()) {
            input.fault("roles", "required");
        }
        if (!caller.is(Role.ADMINISTRATOR)) {
            checkCoordinator(input, caller, asked);
        }
        account.roles = new HashSet<>(asked.roles());
        account.teams = new HashSet<>(asked.teams().stream().map(TeamId::value).toList());
    }

    /** A coordinator makes experts, of the own teams. */
    private static void checkCoordinator(Input input, Caller caller, AccountInput asked) {
        if (!asked.roles().equals(Set.of(Role.EXPERT))) {
            input.fault("roles", "roles-expert-only");
        }
        if (asked.teams().isEmpty() || !caller.teams().containsAll(asked.teams())) {
            input.fault("teams", "teams-own");
        }
    }
}
