package nl.nabij.modules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/** What a bundle cannot do without, looked up before it is installed. */
final class Requirements {

    private final FrameworkWiring wiring;

    Requirements(FrameworkWiring wiring) {
        this.wiring = wiring;
    }

    /** What nobody here provides. */
    List<String> missing(Attributes headers) throws FaultyFile {
        var texts = new HashMap<String, String>();
        headers.forEach((name, value) -> texts.put(name.toString(), value.toString()));
        try {
            return ResourceBuilder.build("", texts).getRequirements(null).stream()
                    .filter(Requirements::mandatory)
                    .filter(requirement -> wiring.findProviders(requirement).isEmpty())
                    .map(Requirements::text)
                    .toList();
        } catch (BundleException malformed) {
            throw new FaultyFile("file.bundle");
        }
    }

    private static boolean mandatory(Requirement requirement) {
        Map<String, String> directives = requirement.getDirectives();
        return !Namespace.RESOLUTION_OPTIONAL.equals(directives.get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
                && Namespace.EFFECTIVE_RESOLVE.equals(directives.getOrDefault(
                        Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, Namespace.EFFECTIVE_RESOLVE));
    }

    private static String text(Requirement requirement) {
        return requirement.getNamespace() + " "
                + requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
    }
}
