package nl.nabij.api.access;

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

    /** Changes the own password; other sessions of the caller end. @param session the secret of the one that stays, or null */
    void changePassword(Caller caller, String current, String chosen, @Nullable String session);

    /** Changes the own language: nl or en. */
    void changeLocale(Caller caller, String locale);
}
