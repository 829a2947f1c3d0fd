package nl.nabij.core.report;

import java.util.Map;

/**
 * What lies in the tables, before the disclosure gate. Never leaves this package.
 *
 * @param marks people by the band of their average mark
 * @param neighbourhoods by id, with every neighbourhood where the team ever had somebody; "unknown" only when there are any
 * @param names of the neighbourhoods, by id
 */
record Counts(
        long clients,
        long started,
        long closed,
        long followUps,
        Map<String, Long> marks,
        Map<String, Long> topics,
        Map<String, Long> neighbourhoods,
        Map<String, String> names,
        Map<String, Long> waysIn,
        Map<String, Long> referrers,
        Map<String, Long> conversations,
        Map<String, Events> contacts,
        Map<String, Events> partners,
        long allContacts,
        long experts) {

    /** The category of who has none. */
    static final String UNKNOWN = "unknown";

    static final String NONE = "none";

    /** @param people how many different clients stand behind them */
    record Events(long count, long people) {
        static final Events NONE = new Events(0, 0);
    }
}
