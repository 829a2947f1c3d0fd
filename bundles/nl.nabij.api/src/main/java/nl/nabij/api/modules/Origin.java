package nl.nabij.api.modules;

/**
 * Where a module comes from that is no part of the distribution.
 *
 * @param file what it lies in, in the folder {@code modules}; "" when it is in use and its file is gone
 * @param version the version that is in use, or that would be
 * @param vendor who made it, by its own saying; "" when it does not say
 */
public record Origin(String file, String version, String vendor) {}
