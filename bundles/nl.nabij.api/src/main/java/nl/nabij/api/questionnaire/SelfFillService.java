package nl.nabij.api.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.SelfFillId;
import nl.nabij.api.TrajectoryId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Links with which a client fills in a sheet alone, without an account. A link is a random secret in an address, good for one
 * sheet and a few days; with it goes a short code that is said aloud. Nothing of the record is ever shown by it, also not what
 * was sent before.
 */
@ProviderType
public interface SelfFillService {

    /** A new link. The secret and the code are nowhere else: only their hashes are kept. */
    record Made(SelfFill link, String secret, String code) {}

    /** Makes a link; who may write on the trajectory may. An earlier open link for the same form ends. */
    Made make(Caller caller, NewSelfFill link);

    /** The links of a trajectory, newest first. */
    List<SelfFill> list(Caller caller, TrajectoryId trajectory);

    /** Ends a link at once. One that was used, or ended already, stays as it is. */
    void revoke(Caller caller, SelfFillId link);

    /**
     * Somebody with a link, or with a guess at one.
     *
     * @param secret from its address
     * @param code as it was said; "" before it was asked
     * @param sender the address that it comes from
     */
    record Holder(String secret, String code, String sender) {}

    /** Whether there is such a link, whatever became of it. Guesses count as in {@link #waits}. */
    boolean known(Holder holder);

    /**
     * Whether somebody may try a code on this link. A sender who guesses at secrets is told so after a while, here and in
     * {@link #open} and {@link #send}: {@link nl.nabij.api.InvalidInputException} with the fault {@code self-fill-sender}. Who
     * has a link is let in from there all the same.
     */
    boolean waits(Holder holder);

    /**
     * What the link asks, to who says the right code. After five wrong codes the link has ended.
     *
     * @return empty when the code is wrong, or the link does not work (any more)
     */
    Optional<Opened> open(Holder holder);

    /** The same; and also after it was sent with this very request, for who is not sure that it arrived. */
    Optional<Opened> open(Holder holder, UUID request);

    /** What a link asks. */
    record Opened(Definition definition, Form form) {}

    /**
     * Sends what was filled in; it becomes a sheet of the client. The same request is sent once; what is then sent with it is
     * kept only when it is the same, else {@link nl.nabij.api.InvalidInputException} says {@code self-fill-sent}.
     *
     * @param cells what is filled in, by cell id; wrong input gives {@link nl.nabij.api.InvalidInputException}
     * @return false when the code is wrong or the link does not work (any more); then nothing is kept
     */
    boolean send(Holder holder, UUID request, Map<String, String> cells);
}
