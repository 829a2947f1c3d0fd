package nl.nabij.core.report;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.api.AccountId;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.TargetId;
import nl.nabij.api.report.Effort;
import nl.nabij.api.report.EffortInput;
import nl.nabij.api.report.OwnText;
import nl.nabij.api.report.ReportDraft;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.Target;
import nl.nabij.api.report.TargetInput;
import nl.nabij.api.report.spi.Report;
import nl.nabij.api.report.spi.ReportDescriptor.Prompt;
import nl.nabij.core.input.Input;
import nl.nabij.core.input.Sent;
import org.jspecify.annotations.Nullable;

/** What the coordinator types for one report; access and audit are the caller's. */
final class DraftService {

    private static final int LONGEST_TEXT = 20_000;
    private static final BigDecimal MOST_HOURS = new BigDecimal("10000000");
    private static final BigDecimal MOST_COST = new BigDecimal("1000000000");

    private final Clock clock;

    DraftService(Clock clock) {
        this.clock = clock;
    }

    ReportDraft draft(EntityManager em, ReportKey key, Report report) {
        var repository = new ReportRepository(em);
        var texts = repository.texts(key).stream().collect(Collectors.toMap(ReportTextEntity::section, text -> text));
        return new ReportDraft(
                key.toString(),
                report.descriptor().prompts().stream()
                        .map(prompt -> ownText(prompt, texts.get(prompt.code())))
                        .toList(),
                repository.targets(key).stream().map(ReportTargetEntity::target).toList(),
                repository.effort(key).map(ReportEffortEntity::effort).orElse(ReportEffortEntity.NONE));
    }

    private static OwnText ownText(Prompt prompt, @Nullable ReportTextEntity text) {
        return new OwnText(
                prompt.code(),
                prompt.question(),
                prompt.help(),
                text == null ? "" : text.text(),
                text == null ? 0 : text.version());
    }

    OwnText write(
            EntityManager em, Report report, ReportKey key, String prompt, String text, long version, AccountId by) {
        var asked = report.descriptor().prompts().stream()
                .filter(known -> known.code().equals(prompt))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var input = new Input(clock);
        var clean = input.text("text", text, LONGEST_TEXT);
        input.check();
        var entity = new ReportRepository(em)
                .texts(key).stream()
                        .filter(known -> known.section().equals(prompt))
                        .findFirst()
                        .orElse(null);
        if (version != (entity == null ? 0 : entity.version())) {
            throw new ConflictException(ownText(asked, entity));
        }
        if (entity == null) {
            entity = new ReportTextEntity(key, prompt);
            em.persist(entity);
        }
        entity.write(clean == null ? "" : clean, by.value(), clock.instant());
        em.flush();
        return ownText(asked, entity);
    }

    Target addTarget(EntityManager em, ReportKey key, TargetInput input, UUID request, String hash) {
        var repository = new ReportRepository(em);
        var same = repository.target(request.toString());
        if (same.isPresent()) {
            Sent.requireSame(same.get().requestHash(), hash);
            return same.get().target();
        }
        var entity = new ReportTargetEntity(key, request.toString(), hash);
        fill(entity, input);
        em.persist(entity);
        em.flush();
        return entity.target();
    }

    Target changeTarget(EntityManager em, ReportKey key, TargetId id, TargetInput input, long version) {
        var entity = target(em, key, id, version);
        fill(entity, input);
        em.flush();
        return entity.target();
    }

    void removeTarget(EntityManager em, ReportKey key, TargetId id, long version) {
        em.remove(target(em, key, id, version));
    }

    private static ReportTargetEntity target(EntityManager em, ReportKey key, TargetId id, long version) {
        var entity = new ReportRepository(em)
                .target(id)
                .filter(target -> target.isOf(key))
                .orElseThrow(NotFoundException::new);
        if (entity.version() != version) {
            throw new ConflictException(entity.target());
        }
        return entity;
    }

    private void fill(ReportTargetEntity entity, TargetInput target) {
        var input = new Input(clock);
        var agreed = input.requiredText("agreed", target.agreed(), 1000);
        var reached = input.text("reached", target.reached(), 1000);
        var explanation = input.text("explanation", target.explanation(), 4000);
        input.check();
        entity.write(agreed, reached, explanation);
    }

    Effort setEffort(EntityManager em, ReportKey key, EffortInput effort, long version) {
        var input = new Input(clock);
        number(input, "hours", effort.hours(), 1, MOST_HOURS);
        number(input, "cost", effort.cost(), 2, MOST_COST);
        input.check();
        var entity = new ReportRepository(em).effort(key).orElse(null);
        if (version != (entity == null ? 0 : entity.version())) {
            throw new ConflictException(entity == null ? ReportEffortEntity.NONE : entity.effort());
        }
        if (entity == null) {
            entity = new ReportEffortEntity(key);
            em.persist(entity);
        }
        entity.write(effort.hours(), effort.cost());
        em.flush();
        return entity.effort();
    }

    private static void number(Input input, String field, @Nullable BigDecimal number, int decimals, BigDecimal most) {
        if (number == null) {
            return;
        }
        // The precision first: a number such as 1e999999999 would cost time and memory to compare.
        if (number.precision() > 20
                || Math.abs((long) number.scale()) > 20
                || number.signum() < 0
                || number.compareTo(most) > 0) {
            input.fault(new Fault(field, "number-range", Map.of("min", 0, "max", most)));
        } else if (number.stripTrailingZeros().scale() > decimals) {
            input.fault(new Fault(field, "decimals", Map.of("max", decimals)));
        }
    }
}
