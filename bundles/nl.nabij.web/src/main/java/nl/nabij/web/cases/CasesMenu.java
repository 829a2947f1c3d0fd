package nl.nabij.web.cases;

import java.util.List;
import java.util.Set;
import nl.nabij.api.Role;
import nl.nabij.api.ui.MenuItem;
import nl.nabij.api.ui.Texts;
import nl.nabij.api.ui.View;
import nl.nabij.api.ui.spi.UiContribution;
import org.osgi.service.component.annotations.Component;

@Component
public final class CasesMenu implements UiContribution {

    private static final Texts TEXTS = Texts.of(CasesMenu.class);

    @Override
    public List<MenuItem> menu(View view) {
        var t = TEXTS.in(view);
        return List.of(
                new MenuItem("today", t.get("menu.today"), "/vandaag", 100, Set.of(Role.EXPERT, Role.COORDINATOR)),
                new MenuItem("people", t.get("menu.people"), "/trajecten", 200, Set.of(Role.EXPERT)),
                new MenuItem("team", t.get("menu.team"), "/team", 300, Set.of(Role.COORDINATOR)));
    }
}
