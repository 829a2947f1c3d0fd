package nl.nabij.api.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One module that an administrator can add and remove.
 *
 * @param name the name of the feature, for example {@code nabij-questionnaire-oss}, or of the bundle from outside
 * @param title what people call it, in the caller's language
 * @param purpose what it is for, in the caller's language
 * @param change what changes when it is added, in the caller's language; "" for a module from outside
 * @param origin where it comes from, or null when it is part of the distribution
 * @param state where it stands
 * @param step how far the change is, or null when nothing is under way
 * @param problem why the last change was undone, or null
 * @param neededBy titles of the modules in use that cannot do without it; while there are any it cannot be removed
 * @param sameId what people call the questionnaires that have the same id as one from outside that is not in use: of several
 *     with one id one counts, and the others give way
 * @param version to be given back with a change, so that two administrators do not cross each other, and that of a file from
 *     outside only what was looked at is added
 */
public record OptionalModule(
        String name,
        String title,
        String purpose,
        String change,
        @Nullable Origin origin,
        State state,
        @Nullable Step step,
        @Nullable Problem problem,
        List<String> neededBy,
        List<String> sameId,
        long version) {

    /** Where a module stands. */
    public enum State {
        ABSENT,
        ADDING,
        PRESENT,
        REMOVING
    }

    /** How far a change is. */
    public enum Step {
        /** Another change goes first. */
        WAITING,
        /** What is needed for it is being looked up; nothing has changed yet. */
        PREPARING,
        /** Its parts are being loaded or taken away. */
        LOADING,
        STARTING,
        /** It runs; that nothing else was touched is being looked at. */
        CHECKING
    }

    /** Why a change was undone. */
    public enum Problem {
        /** A part that it needs is missing or does not fit. */
        INCOMPLETE,
        /** One of its parts did not start. */
        NOT_STARTED,
        /** Other parts would have been interrupted. */
        DISTURBS_OTHERS
    }

    public OptionalModule {
        neededBy = List.copyOf(neededBy);
        sameId = List.copyOf(sameId);
    }
}
