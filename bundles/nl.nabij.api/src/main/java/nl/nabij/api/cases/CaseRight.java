package nl.nabij.api.cases;

/** What the caller may do with a trajectory that is shown, so that a screen offers nothing that would be refused. */
public enum CaseRight {
    /** Read the content: question, occasion, notes, what changed. Without it those are null. */
    READ,
    READ_SHEETS,
    WRITE,
    /** Put experts on it, hand it over, take experts off. */
    ASSIGN,
    /** Open it again after it was closed. */
    REOPEN
}
