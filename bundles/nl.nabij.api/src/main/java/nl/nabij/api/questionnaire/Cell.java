package nl.nabij.api.questionnaire;

/**
 * One thing that can be filled in.
 *
 * @param id row and column: "reizen/now"
 */
public record Cell(String id, Row row, Kind kind) {

    public enum Kind {
        TEXT(4000),
        SHORT_TEXT(200),
        /** "1" to "10". */
        MARK(2);

        private final int longest;

        Kind(int longest) {
            this.longest = longest;
        }

        /** At most so many UTF-16 units. */
        public int longest() {
            return longest;
        }
    }
}
