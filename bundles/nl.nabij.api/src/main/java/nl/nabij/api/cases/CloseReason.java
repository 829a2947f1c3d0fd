package nl.nabij.api.cases;

/** Why the contact ended (handbook, annex 2, question 5). */
public enum CloseReason {
    /** The question was answered. */
    ANSWERED,
    /** The client goes on alone. */
    GOES_ON_ALONE,
    /** Other support took over. */
    OTHER_SUPPORT,
    /** The client chose to stop. */
    CLIENT_STOPPED,
    CONTACT_LOST,
    MOVED,
    DECEASED,
    OTHER
}
