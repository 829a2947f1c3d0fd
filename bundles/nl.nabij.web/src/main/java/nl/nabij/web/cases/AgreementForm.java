package nl.nabij.web.cases;

import nl.nabij.api.cases.Agreement;
import nl.nabij.api.cases.ByWhom;
import nl.nabij.api.cases.NewAgreement;
import nl.nabij.api.ui.Form;

/** An agreement in a form. */
final class AgreementForm {

    private AgreementForm() {}

    static NewAgreement read(Form form) {
        return new NewAgreement(
                form.choice("byWhom", ByWhom.class), form.text("text"), form.day("agreedOn"), form.day("dueOn"));
    }

    static Form filled(Form form, Agreement agreement) {
        return form.with("byWhom", agreement.byWhom())
                .with("text", agreement.text())
                .with("agreedOn", agreement.agreedOn())
                .with("dueOn", agreement.dueOn())
                .with("version", agreement.version());
    }
}
