package nl.nabij.modules;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.modules.ModuleChoice;
import nl.nabij.api.modules.ModuleChoices;
import nl.nabij.api.modules.ModuleFault;
import nl.nabij.api.modules.ModuleService;
import nl.nabij.api.modules.OptionalModule;
import nl.nabij.api.modules.OptionalModule.State;
import nl.nabij.api.modules.OptionalModule.Step;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.QuestionnaireService;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class KarafModuleService implements ModuleService {

    private final ModuleChoices choices;
    private final FeaturesService features;
    private final Outside outside;
    private final Follower follower;
    private final QuestionnaireService questionnaires;

    @Activate
    public KarafModuleService(
            @Reference ModuleChoices choices,
            @Reference FeaturesService features,
            @Reference Follower follower,
            @Reference QuestionnaireService questionnaires,
            BundleContext context) {
        this.choices = choices;
        this.features = features;
        this.outside = new Outside(context, features);
        this.follower = follower;
        this.questionnaires = questionnaires;
    }

    @Override
    public List<OptionalModule> list(Caller caller) {
        var chosen = chosen(caller);
        return offers(caller.locale())
                .map(offer -> module(caller, offer, chosen))
                .sorted(Comparator.comparing(OptionalModule::title, Collator.getInstance(caller.locale())))
                .toList();
    }

    @Override
    public OptionalModule get(Caller caller, String name) {
        var chosen = chosen(caller);
        return module(caller, offer(caller, name), chosen);
    }

    private Offer offer(Caller caller, String name) {
        return offers(caller.locale())
                .filter(offer -> offer.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public List<ModuleFault> faults(Caller caller) {
        return outside.faults(choices.read(caller));
    }

    @Override
    public OptionalModule choose(Caller caller, String name, long version, boolean present) {
        var chosen = chosen(caller);
        var offer = offer(caller, name);
        var now = module(caller, offer, chosen);
        if (now.version() != version) {
            throw new ConflictException(now);
        }
        if (present == (now.state() == State.PRESENT || now.state() == State.ADDING)) {
            return now;
        }
        if (!present && !now.neededBy().isEmpty()) {
            throw new InvalidInputException(
                    new Fault("", "module.needed", Map.of("modules", String.join(", ", now.neededBy()))));
        }
        if (offer.file() != null) {
            follower.lookedAt(offer.file());
        }
        try {
            choices.choose(caller, name, now.origin(), choice(offer, chosen).version(), present);
        } catch (ConflictException e) {
            throw new ConflictException(get(caller, name));
        }
        follower.hurry();
        return get(caller, name);
    }

    private Map<String, ModuleChoice> chosen(Caller caller) {
        return choices.read(caller).stream().collect(Collectors.toMap(ModuleChoice::module, Function.identity()));
    }

    private Stream<Offer> offers(Locale locale) {
        return Stream.concat(Catalogue.of(features).offers(locale).stream(), outside.offers(locale).stream());
    }

    private static ModuleChoice choice(Offer offer, Map<String, ModuleChoice> chosen) {
        return chosen.getOrDefault(offer.name(), new ModuleChoice(offer.name(), offer.asked(), null, 0));
    }

    private OptionalModule module(Caller caller, Offer offer, Map<String, ModuleChoice> chosen) {
        var choice = choice(offer, chosen);
        var file = offer.file();
        var change = follower.change().filter(running -> running.module().equals(offer.name()));
        var step = change.map(Follower.Change::step).orElse(choice.present() == offer.asked() ? null : Step.WAITING);
        var state = step == null
                ? offer.there() ? State.PRESENT : State.ABSENT
                : change.map(Follower.Change::present).orElse(choice.present()) ? State.ADDING : State.REMOVING;
        return new OptionalModule(
                offer.name(),
                offer.text().title(),
                offer.text().purpose(),
                offer.text().change(),
                offer.origin(),
                state,
                step,
                choice.problem(),
                offer.neededBy(),
                file == null ? List.of() : sameId(caller, file.definition().id()),
                file == null ? choice.version() : file.stamp(choice.version()));
    }

    /** What people call the questionnaires with this id: one of ours, in use or not, and any other that is in use. */
    private List<String> sameId(Caller caller, String id) {
        var ours = Catalogue.of(features).questionnaire(id, caller.locale()).stream();
        var used = questionnaires.variants(caller).stream()
                .filter(variant -> variant.id().equals(id))
                .map(Definition::name);
        return Stream.concat(ours, used).distinct().toList();
    }
}
