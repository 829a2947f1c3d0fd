package nl.nabij.api.ui.spi;

import java.util.List;
import nl.nabij.api.ui.MenuItem;
import nl.nabij.api.ui.View;
import org.osgi.annotation.versioning.ConsumerType;

/** Register this as a service to stand in the menu; the pages themselves are ordinary resources that return a Page. */
@ConsumerType
public interface UiContribution {

    /** Asked for every page, so it must be quick: no database, no network. */
    List<MenuItem> menu(View view);
}
