package nl.nabij.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import nl.nabij.api.Caller;
import nl.nabij.api.TeamId;
import nl.nabij.api.modules.ModuleService;
import nl.nabij.api.modules.OptionalModule;
import nl.nabij.database.Units;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads a fictional organisation when the product starts on an empty database. Broken off half-way, the next start goes on
 * where this one stopped: each batch is one transaction, and the stories come in a fixed order.
 */
// Immediate: nobody asks for the service, its work is to load.
@Component(service = Demo.class, immediate = true, configurationPid = "nl.nabij.demo")
@Designate(ocd = Demo.Settings.class)
public final class Demo {

    private static final int BATCH = 200;
    private static final Logger console = LoggerFactory.getLogger("nabij.console");
    private static final Logger log = LoggerFactory.getLogger(Demo.class);

    @ObjectClassDefinition(name = "The fictional organisation")
    public @interface Settings {
        @AttributeDefinition(description = "how many trajectories")
        int cases() default 200;
    }

    private final Units units;
    private final Clock clock;
    private final Accounts accounts;
    private final ModuleService modules;
    private final Showcase showcase;
    private final YearReports reports;
    private final int cases;
    private volatile boolean stopped;

    @Activate
    public Demo(
            @Reference Units units,
            @Reference Clock clock,
            @Reference Accounts accounts,
            @Reference ModuleService modules,
            @Reference Showcase showcase,
            @Reference YearReports reports,
            Settings settings) {
        this.units = units;
        this.clock = clock;
        this.accounts = accounts;
        this.modules = modules;
        this.showcase = showcase;
        this.reports = reports;
        this.cases = settings.cases();
        // Apart, so that the pages can be looked at while it loads.
        new Thread(this::load, "nabij-demo").start();
    }

    @Deactivate
    void stop() {
        stopped = true;
    }

    private void load() {
        try (var connection = units.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            if (!Organisation.mayLoad(connection)) {
                console.error("De demonstratie is niet geladen: deze database heeft een echte organisatie.");
                return;
            }
            boolean first = Organisation.count(connection, "organisation") == 0;
            var words = new Words();
            var cast = new Organisation(connection, words).cast(cases, LocalDate.now(clock));
            connection.commit();
            accounts.passwords(connection);
            if (first) {
                chooseModules(accounts.administrator(connection));
            }
            var sheets = showcase.play(cast, connection);
            connection.commit();
            stories(connection, new Stories(words, cast.today(), cast.experts().size()), cast, sheets);
            if (first && !stopped) {
                var team = new TeamId(cast.teamOf(0));
                var coordinator = accounts.coordinator(connection, team);
                connection.commit();
                reports.write(coordinator, team, cast.today().getYear(), words);
            }
            if (!stopped) {
                accounts.tell(cases);
            }
        } catch (SQLException | RuntimeException e) {
            if (!stopped) {
                console.error("Het laden van de demonstratie is niet gelukt; zie data/log.");
                log.error("Loading the demonstration failed", e);
            }
        }
    }

    /** An organisation of its own region would pick; here everything is to be seen. */
    private void chooseModules(Caller administrator) {
        for (var module : modules.list(administrator)) {
            if (module.origin() == null && module.state() == OptionalModule.State.ABSENT) {
                modules.choose(administrator, module.name(), module.version(), true);
            }
        }
    }

    private void stories(Connection connection, Stories stories, Cast cast, StoryWriter.@Nullable SheetKind sheets)
            throws SQLException {
        int there = Organisation.count(connection, "trajectory") - showcase.trajectories();
        boolean told = false;
        for (int from = Math.max(0, there); from < cases && !stopped; from += BATCH) {
            int to = Math.min(from + BATCH, cases);
            try (var writer = new StoryWriter(connection, cast, sheets)) {
                for (int number = from; number < to; number++) {
                    writer.add(stories.story(number));
                    writer.add(stories.talk(2 * number));
                    writer.add(stories.talk(2 * number + 1));
                }
                writer.send();
            }
            connection.commit();
            if (to == cases || to / BATCH % 10 == 0) {
                console.info("Oefengegevens laden: {} van {} trajecten", to, cases);
                told = true;
            }
        }
        if (told) {
            units.refreshStatistics();
        }
    }
}
