package nl.nabij.api.questionnaire.spi;

/**
 * @param id lower-case letters, digits and hyphens, at most 40: "oss"; kept with every sheet, so it never changes
 * @param version of the wording, at most 40 characters; a new version never changes sheets of an older one
 */
public record VariantDescriptor(String id, String version) {}
