package nl.nabij.core.access;

/** What somebody may want with a trajectory. */
public enum Permission {
    /** That it exists: label, status, dates, experts, contacts without notes, agreements, what is due, how to reach. */
    SEE,
    /** Its content: the client's question, occasion, notes, what changed. */
    READ,
    /** The sheets of the questionnaire. */
    READ_SHEETS,
    /** Change anything that the expert keeps: question, contacts, agreements, sheets, closing. */
    WRITE,
    /** Put an expert on it, hand it over, take an expert off. */
    ASSIGN,
    /** Open it again after it was closed. */
    REOPEN
}
