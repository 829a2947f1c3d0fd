package nl.nabij.api.cases;

/** Whose agreement it is. */
public enum ByWhom {
    CLIENT,
    EXPERT,
    TOGETHER
}
