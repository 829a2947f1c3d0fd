package nl.nabij.api.access;

import java.util.List;
import java.util.UUID;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.Slice;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Accounts. An administrator sees and changes all of them; a coordinator those of experts, without any other role, who are
 * in the own teams and in no other. To others an account does not exist ({@link nl.nabij.api.NotFoundException}).
 */
@ProviderType
public interface AccountService {

    /** By name. @param cursor of an earlier slice, or null; @param size 1 to 100 */
    Slice<Account> list(Caller caller, @Nullable String cursor, int size);

    Account get(Caller caller, AccountId id);

    /**
     * Makes an account and its invitation. The same request again gives the same account, with a new code while the old one
     * was not used.
     */
    Invitation invite(Caller caller, AccountInput input, UUID request);

    /** Changes everything; the last active administrator keeps that role. */
    Account change(Caller caller, AccountId id, AccountInput input, long version);

    /** Shuts the account out from its next request on. Not the last active administrator. */
    Account disable(Caller caller, AccountId id, long version);

    /** Lets a disabled account in again, with its old password when it had one. */
    Account enable(Caller caller, AccountId id, long version);

    /**
     * Makes a new invitation. The old password no longer works; every session, token and known device ends. Of an account
     * that was in use the owner is told.
     */
    Invitation reinvite(Caller caller, AccountId id);

    /** How often others made the password anew, newest first; at most ten. */
    List<PasswordReset> resets(Caller caller, AccountId id);
}
