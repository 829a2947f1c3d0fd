package nl.nabij.api.organisation;

import org.osgi.annotation.versioning.ProviderType;

/** The first start of an installation; until it is done there is nothing else. */
@ProviderType
public interface FirstStartService {

    /** True until the first administrator is there. Cheap: asked on every request. */
    boolean needed();

    /**
     * Makes the organisation and its first administrator.
     *
     * @param code the one-time code that the console shows
     * @throws nl.nabij.api.InvalidInputException also for a wrong or lapsed code (field {@code code})
     * @throws nl.nabij.api.ConflictException when it has been done meanwhile
     */
    void start(String code, FirstStart input);
}
