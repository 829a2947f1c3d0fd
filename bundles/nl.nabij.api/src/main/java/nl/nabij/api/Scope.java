package nl.nabij.api;

/** What a bearer token may be used for; it never allows more than the roles of its owner. */
public enum Scope {
    CASES_READ,
    CASES_WRITE,
    REPORTS_READ,
    REPORTS_WRITE,
    ADMINISTRATION,
    /** The own account: sessions, tokens, password, language. */
    ACCOUNT
}
