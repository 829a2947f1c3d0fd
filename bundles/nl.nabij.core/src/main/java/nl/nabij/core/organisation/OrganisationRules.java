package nl.nabij.core.organisation;

import nl.nabij.api.organisation.Words;
import nl.nabij.core.input.Input;
import org.jspecify.annotations.Nullable;

/** What an organisation may look like; the same at the first start and later. */
final class OrganisationRules {

    private static final int INFORMATION_LENGTH = 20_000;

    private OrganisationRules() {}

    static void take(
            Input input,
            OrganisationEntity organisation,
            @Nullable String name,
            @Nullable String region,
            @Nullable Words words,
            @Nullable String informationText) {
        organisation.name = input.requiredLine("name", name, 200);
        organisation.region = input.requiredLine("region", region, 200);
        organisation.clientWord = input.requiredLine("client", words == null ? null : words.client(), 40);
        organisation.clientsWord = input.requiredLine("clients", words == null ? null : words.clients(), 40);
        organisation.informationText = input.requiredText("informationText", informationText, INFORMATION_LENGTH);
    }
}
