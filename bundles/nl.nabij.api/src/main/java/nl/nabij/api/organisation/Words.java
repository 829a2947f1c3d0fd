package nl.nabij.api.organisation;

/**
 * What the people are called whom the organisation supports; in texts {@code {client}} and {@code {clients}}.
 *
 * @param client one of them, for example klant, cliënt, deelnemer or bewoner
 * @param clients several
 */
public record Words(String client, String clients) {}
