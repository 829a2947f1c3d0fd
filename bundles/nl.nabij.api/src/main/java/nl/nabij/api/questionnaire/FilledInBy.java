package nl.nabij.api.questionnaire;

/** Who held the pen. */
public enum FilledInBy {
    CLIENT,
    EXPERT,
    TOGETHER
}
