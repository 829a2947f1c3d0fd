package nl.nabij.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;

/** Makes a definition of a Questionnaire, or of a Bundle of them: the start of a variant. */
final class DefinitionImport {

    private static final Pattern OURS = Pattern.compile(Pattern.quote(Urn.QUESTIONNAIRE) + "([^:]+):([^:]+)");
    private static final int LONGEST_VERSION = 40;
    private static final int LONGEST_NAME = 200;

    private final Losses losses = new Losses();

    private DefinitionImport() {}

    /** @param lost what could not be carried over; empty for what we exported ourselves */
    record Imported(Definition definition, List<String> lost) {}

    static Imported read(Received sent) {
        var made = new DefinitionImport();
        var definition = made.definition(questionnaires(sent));
        sent.check();
        return new Imported(definition, made.losses.lines());
    }

    private static List<Received> questionnaires(Received sent) {
        var found = new ArrayList<Received>();
        if (sent.resourceType().equals("Bundle")) {
            for (var entry : sent.list("entry")) {
                var resource = entry.child("resource");
                if (resource.resourceType().equals("Questionnaire")) {
                    found.add(resource);
                } else {
                    resource.fault("resourceType", "choice");
                }
            }
        } else if (sent.resourceType().equals("Questionnaire")) {
            found.add(sent);
        }
        if (found.isEmpty()) {
            sent.fault("resourceType", "choice");
            sent.check();
        }
        return found;
    }

    private Definition definition(List<Received> questionnaires) {
        var first = questionnaires.get(0);
        var wordings = new Wordings(losses);
        var title = Objects.requireNonNullElse(first.text("title"), called(first));
        var version = version(first);
        var ids = new Ids();
        var forms = new ArrayList<Form>();
        for (var questionnaire : questionnaires) {
            var id = ids.of(formId(questionnaire));
            if (!version.equals(version(questionnaire))) {
                losses.add(id, "its version differs from that of the first");
            }
            forms.add(new FormReader(questionnaire, id, losses).read());
        }
        var name = Objects.requireNonNullElse(first.extended(Urn.NAME, "valueString"), title);
        return new Definition(
                variantId(first),
                Wordings.cut(version, LONGEST_VERSION),
                Wordings.cut(name, LONGEST_NAME),
                about(first, title),
                first.extension(Urn.NOTE)
                        .map(note -> wordings.read(note, "valueString", "note"))
                        .orElse(null),
                forms);
    }

    private Map<String, String> about(Received questionnaire, String title) {
        var about = new LinkedHashMap<String, String>();
        about.put("nl", Wordings.cut(Objects.requireNonNullElse(questionnaire.text("description"), title)));
        for (var translation : questionnaire.child("_description").extensions(Urn.TRANSLATION)) {
            var language = translation.extended("lang", "valueCode");
            var text = translation.extended("content", "valueString");
            if (language != null && text != null) {
                about.put(language, text);
            }
        }
        if (about.putIfAbsent("en", String.valueOf(about.get("nl"))) == null) {
            losses.add("about", "nothing says in English for whom it is");
        }
        return about;
    }

    private static String version(Received questionnaire) {
        return Objects.requireNonNullElse(questionnaire.text("version"), "1");
    }

    private static String variantId(Received questionnaire) {
        var ours = OURS.matcher(url(questionnaire));
        return Ids.plain(ours.matches() ? ours.group(1) : called(questionnaire));
    }

    private static String formId(Received questionnaire) {
        var ours = OURS.matcher(url(questionnaire));
        return ours.matches() ? ours.group(2) : called(questionnaire);
    }

    /** By its computer name, else by the end of its address. */
    private static String called(Received questionnaire) {
        var name = questionnaire.text("name");
        var end = url(questionnaire).replaceFirst(".*[/:]", "");
        return name != null ? name : end.isEmpty() ? "questionnaire" : end;
    }

    private static String url(Received questionnaire) {
        return Objects.requireNonNullElse(questionnaire.text("url"), "");
    }
}
