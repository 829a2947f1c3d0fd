package nl.nabij.core.organisation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.organisation.FirstStart;
import nl.nabij.api.organisation.FirstStartService;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.account.Attempts;
import nl.nabij.core.account.FirstAdministrator;
import nl.nabij.core.account.Secret;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.AuditEvent.Action;
import nl.nabij.core.input.Input;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.LoggerFactory;

/** Immediate: the console shows the code as soon as the product is up, before anybody asks. */
@Component(service = FirstStartService.class, immediate = true)
public final class FirstStarts implements FirstStartService {

    static final Duration CODE_VALID = Duration.ofHours(2);
    private static final int MOST_NEIGHBOURHOODS = 200;
    private static final String ATTEMPTS = Secret.hash("first start");

    private final CoreDatabase database;
    private final Attempts attempts;
    private final FirstAdministrator administrators;
    private final Clock clock;

    /** Once there is an organisation it stays, on every node. */
    private volatile boolean done;

    @Activate
    public FirstStarts(
            @Reference CoreDatabase database,
            @Reference Attempts attempts,
            @Reference FirstAdministrator administrators,
            @Reference Clock clock,
            BundleContext context) {
        this(database, attempts, administrators, clock, console(context));
    }

    /** The demonstration brings an organisation of its own: a code would only puzzle whoever looks on. */
    private static Consumer<String> console(BundleContext context) {
        return Boolean.parseBoolean(context.getProperty("nabij.demo"))
                ? code -> {}
                : LoggerFactory.getLogger("nabij.console")::info;
    }

    /** @param console where the code is shown */
    public FirstStarts(
            CoreDatabase database,
            Attempts attempts,
            FirstAdministrator administrators,
            Clock clock,
            Consumer<String> console) {
        this.database = database;
        this.attempts = attempts;
        this.administrators = administrators;
        this.clock = clock;
        if (needed()) {
            showCode(console);
        }
    }

    private void showCode(Consumer<String> console) {
        var code = Secret.code();
        database.change(em -> {
            var row = new FirstStartEntity();
            row.codeHash = Secret.hashOfCode(code);
            row.validUntil = clock.instant().plus(CODE_VALID);
            em.merge(row);
        });
        console.accept("Nabij: eerste start. Code voor de eerste beheerder (geldig voor " + CODE_VALID.toHours()
                + " uur): " + code);
    }

    @Override
    public boolean needed() {
        if (!done) {
            done = database.read(em -> em.find(OrganisationEntity.class, OrganisationEntity.ID)) != null;
        }
        return !done;
    }

    @Override
    public void start(String code, FirstStart asked) {
        if (!attempts.allow(ATTEMPTS)) {
            throw new InvalidInputException(new Fault("code", "too-many-attempts"));
        }
        var input = new Input(clock);
        var organisation = new OrganisationEntity();
        OrganisationRules.take(
                input, organisation, asked.organisation(), asked.region(), asked.words(), asked.informationText());
        var team = new TeamEntity();
        team.name = input.requiredLine("team", asked.team(), 200);
        var neighbourhoods = neighbourhoods(input, asked.neighbourhoods());
        var administrator = administrators.check(input, asked);
        if (!database.read(em -> right(em, code))) {
            input.fault("code", "first-start-code");
        }
        input.check();
        var ready = administrators.withPassword(administrator, asked.password());
        database.change(em -> {
            if (em.find(OrganisationEntity.class, OrganisationEntity.ID) != null) {
                throw new ConflictException();
            }
            em.persist(organisation);
            em.persist(team);
            em.flush();
            neighbourhoods.forEach(em::persist);
            administrators.save(em, ready, Set.of(team.id));
            em.remove(em.find(FirstStartEntity.class, FirstStartEntity.ID));
            database.audit().anonymous(em, AuditEvent.of(Action.CREATE, "organisation"), "DONE");
        });
    }

    private boolean right(EntityManager em, String code) {
        var row = em.find(FirstStartEntity.class, FirstStartEntity.ID);
        return row != null && row.validUntil.isAfter(clock.instant()) && row.codeHash.equals(Secret.hashOfCode(code));
    }

    private static List<NeighbourhoodEntity> neighbourhoods(Input input, List<String> names) {
        if (names.size() > MOST_NEIGHBOURHOODS) {
            input.fault("neighbourhoods", "too-many");
            return List.of();
        }
        var seen = new HashSet<String>();
        return names.stream()
                .map(name -> input.line("neighbourhoods", name, 200))
                .filter(name -> name != null && seen.add(name))
                .map(FirstStarts::neighbourhood)
                .toList();
    }

    private static NeighbourhoodEntity neighbourhood(String name) {
        var neighbourhood = new NeighbourhoodEntity();
        neighbourhood.name = name;
        return neighbourhood;
    }
}
