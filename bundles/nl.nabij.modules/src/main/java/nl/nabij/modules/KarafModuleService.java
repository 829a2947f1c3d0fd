package nl.nabij.modules;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.modules.ModuleChoice;
import nl.nabij.api.modules.ModuleChoices;
import nl.nabij.api.modules.ModuleService;
import nl.nabij.api.modules.OptionalModule;
import nl.nabij.api.modules.OptionalModule.State;
import nl.nabij.api.modules.OptionalModule.Step;
import org.apache.karaf.features.FeaturesService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class KarafModuleService implements ModuleService {

    private final ModuleChoices choices;
    private final FeaturesService features;
    private final Follower follower;

    @Activate
    public KarafModuleService(
            @Reference ModuleChoices choices, @Reference FeaturesService features, @Reference Follower follower) {
        this.choices = choices;
        this.features = features;
        this.follower = follower;
    }

    @Override
    public List<OptionalModule> list(Caller caller) {
        var chosen = chosen(caller);
        var catalogue = Catalogue.of(features);
        return catalogue.offered().stream()
                .map(name -> module(catalogue, chosen, name, caller.locale()))
                .sorted(Comparator.comparing(OptionalModule::title, Collator.getInstance(caller.locale())))
                .toList();
    }

    @Override
    public OptionalModule get(Caller caller, String name) {
        var chosen = chosen(caller);
        var catalogue = Catalogue.of(features);
        if (!catalogue.offers(name)) {
            throw new NotFoundException();
        }
        return module(catalogue, chosen, name, caller.locale());
    }

    @Override
    public OptionalModule choose(Caller caller, String name, long version, boolean present) {
        var now = get(caller, name);
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
        try {
            choices.choose(caller, name, version, present);
        } catch (ConflictException e) {
            throw new ConflictException(get(caller, name));
        }
        follower.hurry();
        return get(caller, name);
    }

    private Map<String, ModuleChoice> chosen(Caller caller) {
        return choices.read(caller).stream().collect(Collectors.toMap(ModuleChoice::module, Function.identity()));
    }

    private OptionalModule module(Catalogue catalogue, Map<String, ModuleChoice> chosen, String name, Locale locale) {
        var text = catalogue.text(name, locale);
        var choice = chosen.getOrDefault(name, new ModuleChoice(name, catalogue.required(name), null, 0));
        var change = follower.change().filter(running -> running.module().equals(name));
        var step = change.map(Follower.Change::step)
                .orElse(choice.present() == catalogue.required(name) ? null : Step.WAITING);
        var state = step == null
                ? catalogue.installed(name) ? State.PRESENT : State.ABSENT
                : change.map(Follower.Change::present).orElse(choice.present()) ? State.ADDING : State.REMOVING;
        var neededBy = catalogue.neededBy(name).stream()
                .map(other -> catalogue.text(other, locale).title())
                .toList();
        return new OptionalModule(
                name,
                text.title(),
                text.purpose(),
                text.change(),
                state,
                step,
                choice.problem(),
                neededBy,
                choice.version());
    }
}
