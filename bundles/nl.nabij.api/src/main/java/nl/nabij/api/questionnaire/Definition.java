package nl.nabij.api.questionnaire;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as data.
 *
 * @param id which variant it is: "oss"
 * @param version the version of its wording
 * @param name what the questionnaire is called, never translated
 * @param about for whom it is, in one sentence, by language: nl and en
 * @param note what must be said wherever it is shown or printed (that it is not an official form), or null
 */
public record Definition(
        String id,
        String version,
        String name,
        Map<String, String> about,
        @Nullable Wording note,
        List<Form> forms) {

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
