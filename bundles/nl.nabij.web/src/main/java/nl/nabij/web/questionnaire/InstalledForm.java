package nl.nabij.web.questionnaire;

import nl.nabij.api.Caller;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.QuestionnaireService;

/** A form of a questionnaire that is installed now. */
record InstalledForm(Definition definition, Form form) {

    static InstalledForm find(QuestionnaireService questionnaires, Caller caller, String variant, String form) {
        var definition = variant(questionnaires, caller, variant);
        return new InstalledForm(definition, definition.form(form).orElseThrow(NotFoundException::new));
    }

    static Definition variant(QuestionnaireService questionnaires, Caller caller, String id) {
        return questionnaires.variants(caller).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
