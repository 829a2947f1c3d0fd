package nl.nabij.api.rest;

/**
 * What a POST made: 201 with its address and the record itself.
 *
 * @param path below /api/v1, without a slash in front: {@code "contacts/" + contact.id()}
 */
public record Created<T>(String path, T body) {}
