package nl.nabij.web.cases;

import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.cases.PartnerKind;
import nl.nabij.api.cases.TrajectoryDetails;
import nl.nabij.api.cases.WayIn;
import nl.nabij.api.ui.Form;

/** The details of client and trajectory in a form. */
final class DetailsForm {

    private DetailsForm() {}

    static TrajectoryDetails read(Form form) {
        return new TrajectoryDetails(
                form.text("name"),
                form.text("nickname"),
                form.text("reach"),
                form.value("sheetsShared").equals("true"),
                form.id("neighbourhood", NeighbourhoodId::fromString),
                form.text("location"),
                form.choice("wayIn", WayIn.class),
                form.choice("referrerKind", PartnerKind.class),
                form.text("referrer"),
                form.text("occasion"),
                form.number("rhythmDays"));
    }

    static Form filled(Form form, TrajectoryDetails details) {
        return form.with("name", details.name())
                .with("nickname", details.nickname())
                .with("reach", details.reach())
                .with("sheetsShared", details.sheetsShared())
                .with("neighbourhood", details.neighbourhood())
                .with("location", details.location())
                .with("wayIn", details.wayIn())
                .with("referrerKind", details.referrerKind())
                .with("referrer", details.referrer())
                .with("occasion", details.occasion())
                .with("rhythmDays", details.rhythmDays());
    }
}
