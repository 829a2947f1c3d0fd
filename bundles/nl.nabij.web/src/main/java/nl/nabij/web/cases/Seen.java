package nl.nabij.web.cases;

import nl.nabij.api.ui.Form;

/** A form that comes back because somebody else changed the record meanwhile. */
final class Seen {

    private Seen() {}

    static boolean conflict(Form form) {
        return form.faults("").stream().anyMatch(fault -> fault.code().equals("conflict"));
    }

    /** Who saw what the other wrote and sends again, changes the record as it is now. */
    static void again(Form form, long version) {
        if (conflict(form)) {
            form.with("version", version);
        }
    }
}
