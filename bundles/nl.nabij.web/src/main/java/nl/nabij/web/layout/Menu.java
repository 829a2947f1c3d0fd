package nl.nabij.web.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nl.nabij.api.ui.MenuItem;
import nl.nabij.api.ui.View;
import nl.nabij.api.ui.spi.UiContribution;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The menu of all bundles together, for one visitor. */
@Component(service = Menu.class)
public class Menu {

    private static final Logger LOG = LoggerFactory.getLogger(Menu.class);

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<UiContribution> contributions = List.of();

    List<MenuItem> of(View view) {
        if (view.caller().isEmpty()) {
            return List.of();
        }
        var roles = view.caller().get().roles();
        var items = new ArrayList<MenuItem>();
        for (var contribution : contributions) {
            try {
                contribution.menu(view).stream()
                        .filter(item -> !Collections.disjoint(item.roles(), roles))
                        .forEach(items::add);
            } catch (RuntimeException failing) {
                LOG.error("No menu from {}", contribution.getClass().getName(), failing);
            }
        }
        items.sort(Comparator.comparingInt(MenuItem::order).thenComparing(MenuItem::id));
        return items;
    }
}
