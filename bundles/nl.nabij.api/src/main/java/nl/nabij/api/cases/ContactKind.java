package nl.nabij.api.cases;

/** How there was contact (handbook, annex 2, question 4). */
public enum ContactKind {
    TELEPHONE,
    /** In person, at a location of ours or out and about. */
    LIVE,
    HOME_VISIT,
    /** Going along, for example to an institution. */
    GOING_ALONG,
    /** A written message: text, chat, e-mail. */
    MESSAGE
}
