package nl.nabij.core;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.nabij.core.account.AccountEntity;
import nl.nabij.core.account.DeviceEntity;
import nl.nabij.core.account.PasswordResetEntity;
import nl.nabij.core.account.SessionEntity;
import nl.nabij.core.account.SignInAttemptEntity;
import nl.nabij.core.account.TokenEntity;
import nl.nabij.core.attention.PutAwayEntity;
import nl.nabij.core.audit.Audit;
import nl.nabij.core.audit.AuditEntity;
import nl.nabij.core.audit.Audited;
import nl.nabij.core.cases.AgreementEntity;
import nl.nabij.core.cases.AssignmentEntity;
import nl.nabij.core.cases.ClientEntity;
import nl.nabij.core.cases.ContactEntity;
import nl.nabij.core.cases.ConversationEntity;
import nl.nabij.core.cases.HandOverEntity;
import nl.nabij.core.cases.QuestionEntity;
import nl.nabij.core.cases.TakenBack;
import nl.nabij.core.cases.TrajectoryEntity;
import nl.nabij.core.modules.ModuleChoiceEntity;
import nl.nabij.core.organisation.FirstStartEntity;
import nl.nabij.core.organisation.NeighbourhoodEntity;
import nl.nabij.core.organisation.OrganisationEntity;
import nl.nabij.core.organisation.TeamEntity;
import nl.nabij.core.questionnaire.DefinitionEntity;
import nl.nabij.core.questionnaire.SelfFillEntity;
import nl.nabij.core.questionnaire.SheetEntity;
import nl.nabij.core.report.Place;
import nl.nabij.core.report.ReportEffortEntity;
import nl.nabij.core.report.ReportReleaseEntity;
import nl.nabij.core.report.ReportTargetEntity;
import nl.nabij.core.report.ReportTextEntity;
import nl.nabij.database.DuplicateKeyException;
import nl.nabij.database.Unit;
import nl.nabij.database.Units;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The database of the core: one transaction per service method. What is {@link Audited} rolls the work back and is then
 * written to the audit log in a transaction of its own.
 */
// Immediate: a migration that fails stops the start, not the first visitor.
@Component(service = CoreDatabase.class, immediate = true)
public final class CoreDatabase {

    /** Every entity of the core; each subject adds its own. */
    public static final List<Class<?>> ENTITIES = List.of(
            AuditEntity.class,
            PutAwayEntity.class,
            AgreementEntity.class,
            OrganisationEntity.class,
            FirstStartEntity.class,
            TeamEntity.class,
            NeighbourhoodEntity.class,
            AccountEntity.class,
            PasswordResetEntity.class,
            SessionEntity.class,
            DeviceEntity.class,
            SignInAttemptEntity.class,
            TokenEntity.class,
            AssignmentEntity.class,
            ClientEntity.class,
            ContactEntity.class,
            ConversationEntity.class,
            HandOverEntity.class,
            QuestionEntity.class,
            TakenBack.class,
            TrajectoryEntity.class,
            ModuleChoiceEntity.class,
            DefinitionEntity.class,
            SheetEntity.class,
            Place.class,
            SelfFillEntity.class,
            ReportTextEntity.class,
            ReportTargetEntity.class,
            ReportEffortEntity.class,
            ReportReleaseEntity.class);

    public static final String CHANGELOG = "db/changelog.xml";

    private final Unit unit;
    private final Audit audit;

    @Activate
    public CoreDatabase(@Reference Units units, @Reference Clock clock, BundleContext context) {
        this(units.open(context.getBundle(), "nl.nabij.core", ENTITIES, CHANGELOG), clock);
    }

    /** For tests, without a framework. */
    public CoreDatabase(Unit unit, Clock clock) {
        this.unit = unit;
        this.audit = new Audit(clock);
    }

    @Deactivate
    void close() {
        unit.close();
    }

    /** The audit log, to be written with the entity manager of the transaction that it tells about. */
    public Audit audit() {
        return audit;
    }

    /** One transaction, for everything that touches records: also a read, because its audit row is written with it. */
    public <T extends @Nullable Object> T transaction(Function<EntityManager, T> work) {
        try {
            return unit.write(work);
        } catch (RuntimeException undone) {
            if (undone instanceof Audited audited) {
                unit.change(em -> audit.undone(em, audited));
            }
            throw undone;
        }
    }

    /**
     * {@link #transaction(Function)} for work that looks first whether there is such a row and else makes it: when another
     * makes it at the same moment, the work is done again and finds that row.
     */
    public <T extends @Nullable Object> T once(Function<EntityManager, T> work) {
        try {
            return transaction(work);
        } catch (DuplicateKeyException madeMeanwhile) {
            return transaction(work);
        }
    }

    /** {@link #transaction(Function)} without a result. */
    public void change(Consumer<EntityManager> work) {
        transaction(em -> {
            work.accept(em);
            return null;
        });
    }

    /** A read of what is no record of a person and needs no audit row: words, teams, a session. */
    public <T extends @Nullable Object> T read(Function<EntityManager, T> work) {
        return unit.read(work);
    }
}
