package nl.nabij.api.access;

import java.time.Instant;

/** A place where somebody is signed in. Nothing about the device is kept. */
public record OpenSession(Instant since, Instant seenAt) {}
