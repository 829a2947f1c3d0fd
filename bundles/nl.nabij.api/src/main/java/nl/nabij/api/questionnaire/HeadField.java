package nl.nabij.api.questionnaire;

/** What stands above the table on paper. The name comes from the client's record and is never stored with a sheet. */
public record HeadField(Kind kind, Wording label) {

    public enum Kind {
        NAME,
        DATE
    }
}
