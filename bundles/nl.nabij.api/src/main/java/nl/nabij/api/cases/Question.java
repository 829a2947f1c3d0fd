package nl.nabij.api.cases;

import java.time.LocalDate;
import nl.nabij.api.access.Directory.Person;
import org.jspecify.annotations.Nullable;

/**
 * The client's own question in the own words. It may change ("ook kan de vraag veranderd zijn"); the older ones stay.
 *
 * @param text at most 4000
 * @param askedOn the day; when it is sent, null means today
 * @param writtenBy who wrote it down; not sent
 */
public record Question(
        String text, @Nullable LocalDate askedOn, @Nullable Person writtenBy) {}
