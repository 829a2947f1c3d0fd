package nl.nabij.core.questionnaire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.questionnaire.QuestionnaireService;
import nl.nabij.api.questionnaire.Variant;
import nl.nabij.api.questionnaire.VariantFault;
import nl.nabij.api.questionnaire.spi.QuestionnaireVariant;
import nl.nabij.api.questionnaire.spi.VariantDescriptor;
import nl.nabij.core.access.AccessPolicy;
import org.jspecify.annotations.Nullable;
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
    private static final int LONGEST_DEFINITION = 256 * 1024;
    private static final int LONGEST_VERSION = 40;

    private final AccessPolicy policy;

    /** Declarative Services puts a new list here at every change, the highest ranking last. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<QuestionnaireVariant> services;

    private volatile @Nullable Installed installed;

    @Activate
    public Variants(@Reference AccessPolicy policy) {
        this(policy, List.of());
    }

    Variants(AccessPolicy policy, List<QuestionnaireVariant> services) {
        this.policy = policy;
        this.services = services;
    }

    /** A variant, the very text that it was read from, and the class that gave it. */
    record Loaded(Variant variant, String text, String giver) {}

    private record Installed(
            List<QuestionnaireVariant> services, Map<String, Loaded> variants, List<VariantFault> faults) {}

    @Override
    public List<Variant> variants(Caller caller) {
        return installed().variants().values().stream()
                .map(Loaded::variant)
                .sorted(Comparator.comparing(
                                (Variant variant) -> variant.definition().name())
                        .thenComparing(Variant::id))
                .toList();
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
        if (known != null && known.services() == now) {
            return known;
        }
        return load(now);
    }

    private synchronized Installed load(List<QuestionnaireVariant> now) {
        var known = installed;
        if (known != null && known.services() == now) {
            return known;
        }
        var variants = new LinkedHashMap<String, Loaded>();
        var faults = new ArrayList<VariantFault>();
        for (var service : now) {
            load(service, variants, faults);
        }
        var loaded = new Installed(now, variants, List.copyOf(faults));
        installed = loaded;
        return loaded;
    }

    /** Whatever an extension does wrong is its own trouble: named, and the rest goes on. */
    private static void load(QuestionnaireVariant service, Map<String, Loaded> variants, List<VariantFault> faults) {
        var name = service.getClass().getName();
        try {
            var descriptor = checked(service.descriptor());
            name = descriptor.id();
            var text = text(service);
            var definition = DefinitionReader.read(descriptor, text);
            var variant = new Variant(descriptor.id(), descriptor.version(), definition);
            var giver = service.getClass().getName();
            var loser = variants.put(name, new Loaded(variant, text, giver));
            if (loser != null) {
                LOG.warn(
                        "Questionnaire '{}' of {} gives way to that of {}, which ranks higher",
                        name,
                        loser.giver(),
                        giver);
            }
        } catch (MalformedDefinition malformed) {
            faults.add(new VariantFault(name, malformed.faults()));
            LOG.warn("Questionnaire '{}' cannot be used: {}", name, malformed.getMessage());
        } catch (Exception | LinkageError failed) {
            faults.add(new VariantFault(name, List.of(failed.toString())));
            LOG.warn("Questionnaire '{}' cannot be used", name, failed);
        }
    }

    private static VariantDescriptor checked(@Nullable VariantDescriptor descriptor) throws MalformedDefinition {
        if (descriptor == null || descriptor.id() == null || !JsonPart.isId(descriptor.id())) {
            throw new MalformedDefinition(List.of("descriptor: the id must be lower-case letters, digits and hyphens"));
        }
        var version = descriptor.version();
        if (version == null || version.isBlank() || version.length() > LONGEST_VERSION) {
            throw new MalformedDefinition(List.of("descriptor: the version must be 1 to 40 characters"));
        }
        return descriptor;
    }

    private static String text(QuestionnaireVariant service) throws IOException, MalformedDefinition {
        var url = service.definition();
        if (url == null) {
            throw new MalformedDefinition(List.of("the definition is not there"));
        }
        try (var in = url.openStream()) {
            var bytes = in.readNBytes(LONGEST_DEFINITION + 1);
            if (bytes.length > LONGEST_DEFINITION) {
                throw new MalformedDefinition(List.of("the definition is larger than 256 kB"));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new MalformedDefinition(List.of("the definition is not UTF-8"));
        }
    }
}
