package nl.nabij.web.cases;

import nl.nabij.api.NotFoundException;
import nl.nabij.api.cases.CaseRight;
import nl.nabij.api.cases.Trajectory;

/** A form is shown only to who may send it; the service gave the rights and decides again when it is sent. */
final class Writable {

    private Writable() {}

    static Trajectory of(Trajectory trajectory) {
        if (!trajectory.may(CaseRight.WRITE)) {
            throw new NotFoundException();
        }
        return trajectory;
    }
}
