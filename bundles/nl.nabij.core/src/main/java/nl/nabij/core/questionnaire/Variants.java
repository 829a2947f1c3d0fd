package nl.nabij.core.questionnaire;

import java.io.IOException;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.QuestionnaireService;
import nl.nabij.api.questionnaire.VariantFault;
import nl.nabij.api.questionnaire.spi.QuestionnaireVariant;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.definition.DefinitionReader;
import nl.nabij.definition.MalformedDefinition;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The installed questionnaires. They come and go; each is read once when the list of them changes. */
@Component(service = {QuestionnaireService.class, Variants.class})
public final class Variants implements QuestionnaireService {

    private static final Logger LOG = LoggerFactory.getLogger(Variants.class);

    private final CoreDatabase database;
    private final AccessPolicy policy;

    /** Declarative Services puts a new list here at every change, the highest ranking last. */
    @Reference(
            service = QuestionnaireVariant.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    private volatile List<ServiceReference<QuestionnaireVariant>> services = List.of();

    private volatile @Nullable Installed installed;

    @Activate
    public Variants(@Reference CoreDatabase database, @Reference AccessPolicy policy) {
        this.database = database;
        this.policy = policy;
    }

    /** As it is when these definitions are installed, the highest ranking last. */
    Variants(CoreDatabase database, AccessPolicy policy, List<Source> sources) {
        this.database = database;
        this.policy = policy;
        this.installed = load(services, sources);
    }

    /**
     * @param giver the bundle
     * @param definition where it lies, or null when the bundle has no such file
     */
    record Source(String giver, String file, @Nullable URL definition) {

        static Source of(ServiceReference<QuestionnaireVariant> service) {
            var bundle = service.getBundle();
            var file = String.valueOf(service.getProperty(QuestionnaireVariant.DEFINITION));
            return new Source(
                    bundle == null ? "gone" : bundle.getSymbolicName(),
                    file,
                    bundle == null ? null : bundle.getEntry(file));
        }
    }

    /** A definition, the very text that it was read from, and the bundle that gave it. */
    record Loaded(Definition definition, String text, String giver) {}

    private record Installed(
            List<ServiceReference<QuestionnaireVariant>> services,
            Map<String, Loaded> variants,
            List<VariantFault> faults) {}

    @Override
    public List<Definition> variants(Caller caller) {
        var used = database.read(Definitions::firstUsed);
        return installed().variants().values().stream()
                .map(Loaded::definition)
                .sorted(Comparator.comparing((Definition one) -> used.getOrDefault(one.id(), Instant.MAX))
                        .thenComparing(Variants::sharedTopics, Comparator.reverseOrder())
                        .thenComparing(Definition::name)
                        .thenComparing(Definition::id))
                .toList();
    }

    private static long sharedTopics(Definition definition) {
        return definition.forms().stream()
                .flatMap(form -> form.cells().stream())
                .map(Cell::topic)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    @Override
    public List<VariantFault> faults(Caller caller) {
        policy.require(caller, Scope.ADMINISTRATION, Role.ADMINISTRATOR);
        return installed().faults();
    }

    Optional<Loaded> find(String variant) {
        return Optional.ofNullable(installed().variants().get(variant));
    }

    private Installed installed() {
        var now = services;
        var known = installed;
        return known != null && known.services() == now ? known : reload(now);
    }

    private synchronized Installed reload(List<ServiceReference<QuestionnaireVariant>> now) {
        var known = installed;
        if (known != null && known.services() == now) {
            return known;
        }
        var loaded = load(now, now.stream().map(Source::of).toList());
        installed = loaded;
        return loaded;
    }

    private static Installed load(List<ServiceReference<QuestionnaireVariant>> services, List<Source> sources) {
        var variants = new LinkedHashMap<String, Loaded>();
        var faults = new ArrayList<VariantFault>();
        for (var source : sources) {
            load(source, variants, faults);
        }
        return new Installed(services, variants, List.copyOf(faults));
    }

    /** Whatever an extension does wrong is its own trouble: named, and the rest goes on. */
    private static void load(Source source, Map<String, Loaded> variants, List<VariantFault> faults) {
        try {
            var text = text(source);
            var definition = DefinitionReader.read(text);
            var loser = variants.put(definition.id(), new Loaded(definition, text, source.giver()));
            if (loser != null) {
                faults.add(new VariantFault(
                        loser.giver(),
                        List.of("gives way to " + source.giver() + ", which has the same id '" + definition.id()
                                + "' and ranks higher")));
                LOG.warn(
                        "Questionnaire '{}' of {} gives way to that of {}, which ranks higher",
                        definition.id(),
                        loser.giver(),
                        source.giver());
            }
        } catch (MalformedDefinition malformed) {
            faults.add(new VariantFault(
                    source.giver(),
                    malformed.faults().stream()
                            .map(fault -> source.file() + ", " + fault)
                            .toList()));
            LOG.warn("The questionnaire of {} cannot be used: {}", source.giver(), malformed.getMessage());
        } catch (Exception | LinkageError failed) {
            faults.add(new VariantFault(source.giver(), List.of(failed.toString())));
            LOG.warn("The questionnaire of {} cannot be used", source.giver(), failed);
        }
    }

    private static String text(Source source) throws IOException, MalformedDefinition {
        var url = source.definition();
        if (url == null) {
            throw new MalformedDefinition(List.of("the definition is not there"));
        }
        try (var in = url.openStream()) {
            return DefinitionReader.text(in);
        }
    }
}
