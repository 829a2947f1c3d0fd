package nl.nabij.web.questionnaire;

import nl.nabij.api.Caller;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.QuestionnaireService;

/** A form of a questionnaire that is installed now. */
record InstalledForm(Definition definition, Form form) {

    static InstalledForm find(QuestionnaireService questionnaires, Caller caller, String variant, String form) {
        return questionnaires.variants(caller).stream()
                .filter(one -> one.id().equals(variant))
                .flatMap(
                        definition -> definition.form(form).stream().map(found -> new InstalledForm(definition, found)))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
