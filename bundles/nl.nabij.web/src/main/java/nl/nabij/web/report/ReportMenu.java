package nl.nabij.web.report;

import java.util.List;
import java.util.Set;
import nl.nabij.api.Role;
import nl.nabij.api.ui.MenuItem;
import nl.nabij.api.ui.View;
import nl.nabij.api.ui.spi.UiContribution;
import org.osgi.service.component.annotations.Component;

@Component
public final class ReportMenu implements UiContribution {

    static final String PLACE = "reports";
    private static final int ORDER = 500;

    @Override
    public List<MenuItem> menu(View view) {
        var label = ReportTexts.TEXTS.in(view).get("menu");
        return List.of(new MenuItem(PLACE, label, "/verslagen", ORDER, Set.of(Role.COORDINATOR, Role.REPORT_READER)));
    }
}
