package nl.nabij.api.access;

import java.time.Instant;

/**
 * An invitation to choose a password, for handing over in person.
 *
 * @param code shown this once and kept hashed only
 * @param until when it lapses
 */
public record Invitation(Account account, String code, Instant until) {}
