package nl.nabij.modules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.nabij.api.Fault;
import nl.nabij.api.modules.ModuleChoice;
import nl.nabij.api.modules.ModuleFault;
import nl.nabij.api.modules.Origin;
import org.apache.karaf.features.FeaturesService;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** What comes from outside the distribution: what lies in the folder and fits here, and what of it is in use. */
final class Outside {

    private static final String LOCATION = "nabij-module:";

    private final ModuleFolder folder;
    private final FeaturesService features;
    private final BundleContext context;

    Outside(BundleContext context, FeaturesService features) {
        this.folder = new ModuleFolder(Path.of(context.getProperty("karaf.base"), "modules"));
        this.features = features;
        this.context = context;
    }

    /** What lies in the folder, and what is in use even when its file is gone. */
    List<Offer> offers(Locale locale) {
        var files = read().modules();
        var used = inUse();
        var offers = new ArrayList<Offer>();
        used.forEach((name, bundle) -> offers.add(used(name, bundle, files.get(name), locale)));
        files.forEach((name, file) -> {
            if (!used.containsKey(name)) {
                offers.add(new Offer(name, file.text(locale), file.origin(), file, false, false, List.of()));
            }
        });
        return offers;
    }

    private static Offer used(String name, Bundle bundle, @Nullable ModuleFile file, Locale locale) {
        var text = file == null ? new ModuleText(header(bundle, Constants.BUNDLE_NAME), "", "") : file.text(locale);
        var origin = new Origin(
                file == null ? "" : file.fileName(),
                bundle.getVersion().toString(),
                header(bundle, Constants.BUNDLE_VENDOR));
        return new Offer(name, text, origin, null, true, true, List.of());
    }

    private static String header(Bundle bundle, String name) {
        return Objects.requireNonNullElse(bundle.getHeaders("").get(name), "");
    }

    /** Null when it is not in use. */
    @Nullable
    Bundle inUse(String name) {
        return context.getBundle(location(name));
    }

    private Map<String, Bundle> inUse() {
        var used = new TreeMap<String, Bundle>();
        for (var bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith(LOCATION)) {
                used.put(bundle.getLocation().substring(LOCATION.length()), bundle);
            }
        }
        return used;
    }

    static String location(String name) {
        return LOCATION + name;
    }

    /** What needs the administrator's attention, with these choices. */
    List<ModuleFault> faults(Collection<ModuleChoice> choices) {
        var contents = read();
        var faults = new ArrayList<>(contents.faults());
        contents.modules().values().forEach(file -> {
            var used = inUse(file.name());
            if (used != null && !used.getVersion().equals(file.version())) {
                var values = Map.<String, Object>of("version", file.version(), "used", used.getVersion());
                faults.add(new ModuleFault(file.fileName(), List.of(new Fault("", "file.ready", values))));
            }
        });
        var catalogue = Catalogue.of(features);
        choices.stream()
                .filter(ModuleChoice::present)
                .map(ModuleChoice::module)
                .filter(name -> !catalogue.offers(name) && !contents.modules().containsKey(name) && inUse(name) == null)
                .forEach(name -> faults.add(new ModuleFault(name, List.of(new Fault("", "file.missing")))));
        faults.sort(Comparator.comparing(ModuleFault::file));
        return faults;
    }

    /** What lies in the folder now, without what does not fit here. */
    ModuleFolder.Contents read() {
        var contents = folder.read();
        var catalogue = Catalogue.of(features);
        var fitting = new TreeMap<String, ModuleFile>();
        var faults = new ArrayList<>(contents.faults());
        contents.modules().forEach((name, file) -> {
            var found = faults(catalogue, file);
            if (found.isEmpty()) {
                fitting.put(name, file);
            } else {
                faults.add(new ModuleFault(file.fileName(), found));
            }
        });
        return new ModuleFolder.Contents(fitting, List.copyOf(faults));
    }

    private List<Fault> faults(Catalogue catalogue, ModuleFile file) {
        if (catalogue.knows(file.name()) || taken(file.name())) {
            return List.of(new Fault("", "file.taken", Map.of("name", file.name())));
        }
        return List.of();
    }

    private boolean taken(String name) {
        return Arrays.stream(context.getBundles())
                .anyMatch(bundle -> name.equals(bundle.getSymbolicName())
                        && !bundle.getLocation().equals(location(name)));
    }
}
