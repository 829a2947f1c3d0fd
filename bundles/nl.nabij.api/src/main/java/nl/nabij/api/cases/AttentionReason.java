package nl.nabij.api.cases;

/** Why a trajectory asks attention; when two fall on one day the first here goes before. */
public enum AttentionReason {
    /** Three or six months after the start sheet: time to look back (handbook, 8.3 and annex 2). */
    FOLLOW_UP,
    /** An agreement is open past its date. */
    AGREEMENT,
    /** The rhythm of contact agreed with the client has passed without contact. */
    RHYTHM
}
