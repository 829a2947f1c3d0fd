package nl.nabij.api.cases;

import java.time.Instant;
import nl.nabij.api.access.Directory.Person;
import org.jspecify.annotations.Nullable;

/**
 * That something was taken back; it stays to be seen and no longer counts.
 *
 * @param reason null without the right to read
 */
public record Voided(Person by, Instant at, @Nullable String reason) {}
