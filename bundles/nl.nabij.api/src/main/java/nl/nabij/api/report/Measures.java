package nl.nabij.api.report;

import java.util.List;

/**
 * The ids of what the core counts. Clients are counted once, however many trajectories or calls they had; the oldest record
 * of somebody in the period says neighbourhood and way in.
 */
public final class Measures {

    /** Clients with a trajectory that ran in the period. */
    public static final String CLIENTS = "clients";
    /** Of these: came in the calendar year itself, was not there before it. */
    public static final String STARTED = "started";
    /** Of these: no trajectory runs any more at the end of the period. */
    public static final String CLOSED = "closed";
    /** Of these: looked back on a follow-up sheet. */
    public static final String FOLLOW_UPS = "follow-ups";
    /** Those who looked back, by the average of the marks they gave: "1-5", "6-7", "8-10", "none". Yearly only. */
    public static final String MARKS = "marks";
    /** Clients by topic of contacts and sheets; one client may have several. */
    public static final String TOPICS = "topics";

    public static final String NEIGHBOURHOODS = "neighbourhoods";
    public static final String WAYS_IN = "ways-in";
    /** Clients by the kind of partner that referred them; "none" is who came otherwise. */
    public static final String REFERRERS = "referrers";
    /** Conversations without a record, by topic. No secret, since nobody is known of them; a topic is named from five. */
    public static final String CONVERSATIONS = "conversations";
    /** Contact moments by kind. All contacts together are no secret; a kind is named when enough people stand behind it. */
    public static final String CONTACTS = "contacts";
    /** Contact moments in which a partner was involved, by kind of partner. */
    public static final String PARTNERS = "partners";
    /** Experts who accompanied somebody. No secret. */
    public static final String EXPERTS = "experts";

    public static final List<String> ALL = List.of(
            CLIENTS,
            STARTED,
            CLOSED,
            FOLLOW_UPS,
            MARKS,
            TOPICS,
            NEIGHBOURHOODS,
            WAYS_IN,
            REFERRERS,
            CONVERSATIONS,
            CONTACTS,
            PARTNERS,
            EXPERTS);

    private Measures() {}
}
