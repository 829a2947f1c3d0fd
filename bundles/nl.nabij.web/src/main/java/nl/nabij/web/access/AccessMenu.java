package nl.nabij.web.access;

import static nl.nabij.web.access.AccessTexts.TEXTS;

import java.util.List;
import java.util.Set;
import nl.nabij.api.Role;
import nl.nabij.api.ui.MenuItem;
import nl.nabij.api.ui.View;
import nl.nabij.api.ui.spi.UiContribution;
import org.osgi.service.component.annotations.Component;

@Component(service = UiContribution.class)
public final class AccessMenu implements UiContribution {

    @Override
    public List<MenuItem> menu(View view) {
        var texts = TEXTS.in(view);
        return List.of(
                new MenuItem("who-sees-what", texts.get("who.title"), "/wie-ziet-wat", 100, Set.of(Role.COACH)),
                new MenuItem(
                        "accounts",
                        texts.get("menu.accounts"),
                        "/accounts",
                        700,
                        Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
                new MenuItem(
                        "organisation",
                        texts.get("menu.organisation"),
                        "/organisatie",
                        800,
                        Set.of(Role.ADMINISTRATOR)),
                new MenuItem("audit", texts.get("menu.audit"), "/logboek", 900, Set.of(Role.ADMINISTRATOR)));
    }
}
