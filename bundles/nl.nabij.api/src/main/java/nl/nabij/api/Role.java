package nl.nabij.api;

/** What somebody does in the organisation; one person may have several roles. */
public enum Role {
    /** Expert by experience (ervaringsdeskundige): sees own trajectories whole. */
    EXPERT,
    /** Coordinator: follows the own teams, without the notes of expert and client. */
    COORDINATOR,
    /** Coach: supports the experts, sees no client content. */
    COACH,
    /** Administrator (beheerder): accounts, modules, settings; sees no client content. */
    ADMINISTRATOR,
    /** Funder or evaluator: sees released reports only. */
    REPORT_READER
}
