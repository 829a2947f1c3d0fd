package nl.nabij.api.access;

import java.util.List;
import nl.nabij.api.Caller;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What everybody does with the own account. */
@ProviderType
public interface OwnAccountService {

    /**
     * Chooses a password with the code of an invitation; for somebody who is not signed in yet.
     *
     * @param password at least twelve characters, and none of those that everybody tries first
     * @return the name to sign in with
     */
    String accept(String code, String password);

    /** The account of the caller. */
    Account get(Caller caller);

    /** How often others made the own password anew, newest first; at most ten. */
    List<PasswordReset> resets(Caller caller);

    /**
     * Changes the own password. Every token ends, and every other session and known device.
     *
     * @param stays where the caller is now, or null: then no session and no device stays
     */
    void changePassword(Caller caller, String current, String chosen, SignInService.@Nullable Browser stays);

    /** Changes the own language: nl or en. */
    void changeLocale(Caller caller, String locale);
}
