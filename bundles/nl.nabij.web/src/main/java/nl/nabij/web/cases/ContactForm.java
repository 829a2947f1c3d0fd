package nl.nabij.web.cases;

import java.util.List;
import nl.nabij.api.Topic;
import nl.nabij.api.cases.Contact;
import nl.nabij.api.cases.ContactKind;
import nl.nabij.api.cases.NewContact;
import nl.nabij.api.cases.PartnerKind;
import nl.nabij.api.ui.Form;

/** A contact in a form. */
final class ContactForm {

    private ContactForm() {}

    static NewContact read(Form form) {
        return new NewContact(
                form.choice("kind", ContactKind.class),
                form.day("on"),
                form.number("minutes"),
                List.copyOf(form.choices("topics", Topic.class)),
                form.text("note"),
                form.choice("partnerKind", PartnerKind.class));
    }

    static Form filled(Form form, Contact contact) {
        return form.with("kind", contact.kind())
                .with("on", contact.on())
                .with("minutes", contact.minutes())
                .with("topics", contact.topics().stream().map(Topic::name).toList())
                .with("note", contact.note())
                .with("partnerKind", contact.partnerKind())
                .with("version", contact.version());
    }
}
