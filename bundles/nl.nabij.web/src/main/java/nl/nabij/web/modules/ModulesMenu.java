package nl.nabij.web.modules;

import java.util.List;
import java.util.Set;
import nl.nabij.api.Role;
import nl.nabij.api.ui.MenuItem;
import nl.nabij.api.ui.Texts;
import nl.nabij.api.ui.View;
import nl.nabij.api.ui.spi.UiContribution;
import org.osgi.service.component.annotations.Component;

@Component
public final class ModulesMenu implements UiContribution {

    private static final int ORDER = 900;
    private static final Texts TEXTS = Texts.of(ModulesMenu.class);

    @Override
    public List<MenuItem> menu(View view) {
        return List.of(
                new MenuItem("modules", TEXTS.in(view).get("menu"), "/modules", ORDER, Set.of(Role.ADMINISTRATOR)));
    }
}
