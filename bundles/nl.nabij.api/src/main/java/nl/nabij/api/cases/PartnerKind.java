package nl.nabij.api.cases;

/** The kind of partner that referred a client, or with whom there was contact about the client (handbook, 6). */
public enum PartnerKind {
    /** Social neighbourhood team (wijkteam). */
    NEIGHBOURHOOD_TEAM,
    /** The municipality, for example the Wmo desk. */
    MUNICIPALITY,
    /** Mental health care (ggz). */
    MENTAL_HEALTH,
    /** Welfare organisation. */
    WELFARE,
    /** General practitioner or health centre. */
    PRACTITIONER,
    HOME_CARE,
    /** Housing corporation. */
    HOUSING,
    POLICE,
    /** Work and income: UWV, social services. */
    WORK_AND_INCOME,
    /** Church, volunteers, neighbours: informal parties. */
    INFORMAL,
    CLIENT_ORGANISATION,
    OTHER
}
