package nl.nabij.api.access;

import java.util.List;
import java.util.Optional;
import nl.nabij.api.Caller;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Signing in and out. Secrets come and go as text and are kept hashed only. */
@ProviderType
public interface SignInService {

    /** What came of an attempt to sign in. */
    sealed interface SignIn {

        /**
         * @param session the secret of the new session
         * @param device the secret by which this device is known from now on
         */
        record Welcome(String session, String device) implements SignIn {}

        /** The name or the password is wrong, or the account may not come in; which of these is not said. */
        record Refused() implements SignIn {}

        /** Too many attempts with this name; this one was not looked at. */
        record Locked() implements SignIn {}

        /** Name and password are right, but the signed statement of confidentiality is not noted yet. */
        record NotSigned() implements SignIn {}
    }

    /**
     * @param caller who asks, without any scope: a page has all of them
     * @param formKey what the tokens of this session's forms are made with
     */
    record Session(Caller caller, String formKey) {}

    /**
     * Tries to sign in. At most ten attempts with one name are looked at in fifteen minutes; a device that the owner
     * signed in on before has ten of its own.
     *
     * @param device the secret that an earlier {@link SignIn.Welcome} gave to this device
     * @throws nl.nabij.api.BusyException when too many people sign in at once
     */
    SignIn signIn(String name, String password, @Nullable String device);

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
