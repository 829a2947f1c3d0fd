package nl.nabij.core.modules;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.modules.ModuleChoice;
import nl.nabij.api.modules.ModuleChoices;
import nl.nabij.api.modules.OptionalModule.Problem;
import nl.nabij.api.modules.Origin;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.database.DuplicateKeyException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class ModuleChoiceService implements ModuleChoices {

    private final CoreDatabase database;
    private final AccessPolicy policy;
    private final Clock clock;

    @Activate
    public ModuleChoiceService(
            @Reference CoreDatabase database, @Reference AccessPolicy policy, @Reference Clock clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public List<ModuleChoice> read(Caller caller) {
        return database.transaction(em -> {
            require(caller);
            return new ModuleChoiceRepository(em).all();
        });
    }

    @Override
    public ModuleChoice choose(Caller caller, String module, @Nullable Origin origin, long version, boolean present) {
        try {
            return database.transaction(em -> choose(em, caller, module, origin, version, present));
        } catch (DuplicateKeyException bothForTheFirstTime) {
            throw new ConflictException();
        }
    }

    private ModuleChoice choose(
            EntityManager em, Caller caller, String module, @Nullable Origin origin, long version, boolean present) {
        require(caller);
        var choices = new ModuleChoiceRepository(em);
        var choice = choices.find(module);
        if (version != (choice == null ? 0 : choice.version())) {
            throw new ConflictException();
        }
        if (choice == null) {
            choice = new ModuleChoiceEntity(module);
        }
        choice.choose(present, null, clock.instant());
        database.audit().done(em, caller, event(module + made(origin), present));
        return choices.save(choice);
    }

    @Override
    public List<ModuleChoice> all() {
        return database.read(em -> new ModuleChoiceRepository(em).all());
    }

    @Override
    public void undo(ModuleChoice undone, Problem problem) {
        database.change(em -> {
            var choices = new ModuleChoiceRepository(em);
            var choice = choices.find(undone.module());
            if (choice != null && choice.version() == undone.version()) {
                choice.choose(!undone.present(), problem, clock.instant());
                database.audit().anonymous(em, event(undone.module(), undone.present()), "FAILED");
                choices.save(choice);
            }
        });
    }

    private static String made(@Nullable Origin origin) {
        if (origin == null) {
            return "";
        }
        return " " + origin.version() + (origin.vendor().isEmpty() ? "" : " (" + origin.vendor() + ")");
    }

    private void require(Caller caller) {
        policy.require(caller, Scope.ADMINISTRATION, Role.ADMINISTRATOR);
    }

    private static AuditEvent event(String module, boolean present) {
        return AuditEvent.of(AuditEvent.Action.CHANGE, "module " + module + (present ? " added" : " removed"));
    }
}
