package nl.nabij.api.questionnaire;

import java.util.List;

/**
 * A variant that is there but cannot be used.
 *
 * @param name the id, or the class when it did not even give that
 * @param faults what is wrong and where, in English: they are for who made it
 */
public record VariantFault(String name, List<String> faults) {

    public VariantFault {
        faults = List.copyOf(faults);
    }
}
