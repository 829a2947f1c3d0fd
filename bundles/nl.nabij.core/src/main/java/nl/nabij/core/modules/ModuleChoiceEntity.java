package nl.nabij.core.modules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import nl.nabij.api.modules.ModuleChoice;
import nl.nabij.api.modules.OptionalModule.Problem;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "module_choice")
public class ModuleChoiceEntity {

    @Id
    private String module = "";

    private boolean present;

    @Enumerated(EnumType.STRING)
    private @Nullable Problem problem;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Version
    private long version;

    protected ModuleChoiceEntity() {}

    ModuleChoiceEntity(String module) {
        this.module = module;
    }

    void choose(boolean present, @Nullable Problem problem, Instant now) {
        this.present = present;
        this.problem = problem;
        this.changedAt = now;
    }

    long version() {
        return version;
    }

    ModuleChoice choice() {
        return new ModuleChoice(module, present, problem, version);
    }
}
