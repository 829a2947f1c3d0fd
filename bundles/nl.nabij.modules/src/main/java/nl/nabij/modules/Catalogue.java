package nl.nabij.modules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;

/** What lies in the distribution and what of it is in use, at the moment of asking. */
final class Catalogue {

    /** Stands before the id of a questionnaire in the name of its module. */
    private static final String QUESTIONNAIRE = "nabij-questionnaire-";

    private final Map<String, Feature> features = new LinkedHashMap<>();
    private final Set<String> required = new TreeSet<>();
    private final Set<String> installed = new HashSet<>();

    static Catalogue of(FeaturesService service) {
        try {
            return new Catalogue(
                    List.of(service.listFeatures()),
                    List.of(service.listRequiredFeatures()),
                    List.of(service.listInstalledFeatures()));
        } catch (Exception e) {
            throw new IllegalStateException("Karaf does not tell its features", e);
        }
    }

    Catalogue(Collection<Feature> features, Collection<Feature> required, Collection<Feature> installed) {
        features.forEach(feature -> this.features.putIfAbsent(feature.getName(), feature));
        required.forEach(feature -> this.required.add(feature.getName()));
        installed.forEach(feature -> this.installed.add(feature.getName()));
    }

    /** The names of what is offered. */
    List<String> offered() {
        return features.keySet().stream().filter(this::offers).toList();
    }

    /** Offered or not. */
    boolean knows(String name) {
        return features.containsKey(name);
    }

    boolean offers(String name) {
        var feature = features.get(name);
        return feature != null
                && ModuleText.parse(feature.getDetails(), Locale.ROOT).isPresent();
    }

    List<Offer> offers(Locale locale) {
        return offered().stream()
                .map(name -> new Offer(
                        name,
                        text(name, locale),
                        null,
                        null,
                        required(name),
                        installed(name),
                        neededBy(name).stream()
                                .map(other -> text(other, locale).title())
                                .toList()))
                .toList();
    }

    /** What people call the module of the distribution that brings the questionnaire with this id, if there is one. */
    Optional<String> questionnaire(String id, Locale locale) {
        var name = QUESTIONNAIRE + id;
        return offers(name) ? Optional.of(text(name, locale).title()) : Optional.empty();
    }

    private ModuleText text(String name, Locale locale) {
        var feature = features.get(name);
        return Optional.ofNullable(feature)
                .flatMap(known -> ModuleText.parse(known.getDetails(), locale))
                .orElse(new ModuleText(name, "", ""));
    }

    private boolean installed(String name) {
        return installed.contains(name);
    }

    /** Asked for by itself, not only because another feature needs it. */
    boolean required(String name) {
        return required.contains(name);
    }

    /** The features that were asked for by themselves and stand on this one. */
    List<String> neededBy(String name) {
        return required.stream()
                .filter(other -> !other.equals(name) && closure(Set.of(other)).contains(name))
                .toList();
    }

    /** Where the bundles come from that go when this module goes. */
    Set<String> ownLocations(String name) {
        var others = new TreeSet<>(required);
        others.remove(name);
        var own = locations(closure(Set.of(name)));
        own.removeAll(locations(closure(others)));
        return own;
    }

    /** The features with everything that they ask for, and so on. */
    private Set<String> closure(Set<String> names) {
        var found = new HashSet<String>();
        var open = new ArrayList<>(names);
        while (!open.isEmpty()) {
            var name = open.remove(open.size() - 1);
            var feature = features.get(name);
            if (feature != null && found.add(name)) {
                feature.getDependencies().stream()
                        .filter(dependency -> !dependency.isDependency())
                        .map(Dependency::getName)
                        .forEach(open::add);
            }
        }
        return found;
    }

    private Set<String> locations(Set<String> names) {
        var locations = new HashSet<String>();
        for (var name : names) {
            var feature = features.get(name);
            if (feature != null) {
                feature.getBundles().stream().map(BundleInfo::getLocation).forEach(locations::add);
            }
        }
        return locations;
    }
}
