package nl.nabij.web.cases;

import nl.nabij.api.NotFoundException;
import nl.nabij.api.cases.CaseRight;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.ui.Form;

/** A form is shown only to who may send it; the service gave the rights and decides again when it is sent. */
final class Writable {

    private Writable() {}

    /** Also for a form that comes back because it cannot be saved any more: what was typed is there to be copied. */
    static Trajectory of(Trajectory trajectory, Form form) {
        if (!trajectory.may(CaseRight.WRITE) && !form.readOnlyNow()) {
            throw new NotFoundException();
        }
        return trajectory;
    }
}
