package nl.nabij.api.access;

import java.util.List;
import java.util.Optional;
import nl.nabij.api.Caller;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Signing in and out. Secrets come and go as text and are kept hashed only. */
@ProviderType
public interface SignInService {

    /**
     * @param session the secret of the new session
     * @param device the secret by which this device is known from now on
     * @param afterReset true when others made the password anew and the owner is not known to have read so on this device
     */
    record Welcome(String session, String device, boolean afterReset) {}

    /**
     * What a browser brings along.
     *
     * @param sender the address that it sends from
     * @param device the secret that an earlier {@link Welcome} gave to this device
     * @param session the secret of the session that is open in it; a new one ends it
     */
    record Browser(
            String sender,
            @Nullable String device,
            @Nullable String session) {}

    /**
     * @param caller who asks, with every scope: a page has all of them
     * @param formKey what the tokens of this session's forms are made with
     */
    record Session(Caller caller, String formKey) {}

    /**
     * Tries to sign in. At most ten attempts with one name are looked at in fifteen minutes; a device that the owner
     * signed in on before has ten of its own, and goes before others. A sender may fail so often only, whatever the names.
     *
     * @throws nl.nabij.api.InvalidInputException with the fault {@code sign-in-refused} (name, password or account; which of
     *     them is not said), {@code sign-in-locked} (too many attempts; this one was not looked at),
     *     {@code sign-in-sender} (the same, of this sender) or
     *     {@code sign-in-unsigned} (all is right, but the signed statement of confidentiality is not noted yet)
     * @throws nl.nabij.api.BusyException when too many people sign in at once
     */
    Welcome signIn(String name, String password, Browser browser);

    /** The session with this secret, unless it ended or its account may no longer come in. */
    Optional<Session> session(String secret);

    /** The owner of this token, with the scopes of the token, unless it ended or was revoked. */
    Optional<Caller> token(String secret);

    /** Ends one session; an unknown secret is no error. */
    void signOut(Caller caller, String secret);

    /** Ends every session of the caller, on this device and all others. */
    void signOutEverywhere(Caller caller);

    /** Where the caller is signed in now, newest first. */
    List<OpenSession> openSessions(Caller caller);
}
