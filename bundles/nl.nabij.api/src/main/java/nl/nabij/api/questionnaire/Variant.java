package nl.nabij.api.questionnaire;

/** An installed questionnaire: new sheets can be begun with it. */
public record Variant(String id, String version, Definition definition) {}
