package nl.nabij.api.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be set of the organisation; see {@link Organisation}. Name and region at most 200, words at most 40 characters. */
public record OrganisationInput(
        String name,
        String region,
        Words words,
        String informationText,
        @Nullable String retentionText,
        Set<SetUpItem> done) {}
