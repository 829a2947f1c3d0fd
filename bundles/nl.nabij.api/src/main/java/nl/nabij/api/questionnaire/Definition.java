package nl.nabij.api.questionnaire;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A questionnaire as data.
 *
 * @param variant the id of the variant
 * @param version the version of its wording
 * @param name what the questionnaire is called, never translated
 * @param about for whom it is, in one sentence, by language: nl and en
 */
public record Definition(String variant, String version, String name, Map<String, String> about, List<Form> forms) {

    public Definition {
        about = Map.copyOf(about);
        forms = List.copyOf(forms);
    }

    public Optional<Form> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** When to look back on a sheet of this form, the earliest moment first. */
    public List<DueMoment> momentsAfter(String id) {
        return forms.stream()
                .filter(form -> id.equals(form.looksBackOn()))
                .flatMap(form -> form.moments().stream().map(months -> new DueMoment(form.id(), months)))
                .sorted(Comparator.comparing(DueMoment::months))
                .toList();
    }

    /** The form that looks back on this one, if any. */
    public Optional<Form> lookingBackOn(String id) {
        return forms.stream().filter(form -> id.equals(form.looksBackOn())).findFirst();
    }
}
