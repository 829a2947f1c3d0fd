package nl.nabij.api.cases;

/** How the client came in (handbook, annex 2, question 1, and 2.4). */
public enum WayIn {
    /** Walked in (inloop, spreekuur). */
    WALK_IN,
    /** Met where people are (vindplaats). */
    OUTREACH,
    REFERRAL,
    APPOINTMENT,
    /** Through family, friends or a neighbour. */
    OWN_NETWORK,
    OTHER
}
