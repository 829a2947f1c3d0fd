package nl.nabij.web.questionnaire;

import java.util.List;
import java.util.Set;
import nl.nabij.api.Role;
import nl.nabij.api.ui.MenuItem;
import nl.nabij.api.ui.View;
import nl.nabij.api.ui.spi.UiContribution;
import org.osgi.service.component.annotations.Component;

/** Who chooses the questionnaires looks at them; who fills them in finds them where the sheets are. */
@Component
public final class FormsMenu implements UiContribution {

    private static final int ORDER = 850;

    @Override
    public List<MenuItem> menu(View view) {
        return List.of(new MenuItem(
                FormsPage.PLACE,
                SheetPage.TEXTS.in(view).get("forms"),
                "/vragenlijsten",
                ORDER,
                Set.of(Role.ADMINISTRATOR)));
    }
}
