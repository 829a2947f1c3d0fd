package nl.nabij.api.ui;

import java.util.Set;
import nl.nabij.api.Role;

/**
 * One entry of the main menu.
 *
 * @param id the place that a {@link Page} names to show where one is, unique in the installation
 * @param label one or two words in the language of the view
 * @param path where it leads, beginning with "/"
 * @param order lower comes first; the base uses 100, 200, 300 …
 * @param roles who sees it; seeing an entry gives no access, the service decides
 */
public record MenuItem(String id, String label, String path, int order, Set<Role> roles) {

    public MenuItem {
        roles = Set.copyOf(roles);
    }
}
