package nl.nabij.core.questionnaire;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The snapshot of a definition, never changed. */
@Entity
@Table(name = "definition")
public class DefinitionEntity {

    @Id
    String hash = "";

    String variant = "";

    @Column(name = "variant_version")
    String variantVersion = "";

    String body = "";

    @Column(name = "first_used_at")
    Instant firstUsedAt = Instant.EPOCH;

    protected DefinitionEntity() {}

    DefinitionEntity(String hash, String variant, String variantVersion, String body, Instant firstUsedAt) {
        this.hash = hash;
        this.variant = variant;
        this.variantVersion = variantVersion;
        this.body = body;
        this.firstUsedAt = firstUsedAt;
    }
}
