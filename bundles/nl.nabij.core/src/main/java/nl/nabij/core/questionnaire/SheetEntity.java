package nl.nabij.core.questionnaire;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.SheetFacts;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sheet")
@SequenceGenerator(name = "sheet_seq", sequenceName = "sheet_seq", allocationSize = 50)
public class SheetEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sheet_seq")
    long id;

    @Column(name = "trajectory_id")
    long trajectoryId;

    @Column(name = "definition_hash")
    String definitionHash = "";

    String variant = "";
    String form = "";

    @Nullable
    Integer moment;

    @Column(name = "start_sheet_id")
    @Nullable
    Long startSheetId;

    @Column(name = "filled_on")
    LocalDate filledOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "filled_in_by")
    FilledInBy filledInBy = FilledInBy.TOGETHER;

    @Column(name = "from_paper")
    boolean fromPaper;

    @Column(name = "completed_on")
    @Nullable
    LocalDate completedOn;

    @Column(name = "account_id")
    long accountId;

    /** The filled cells as one JSON object, by cell id. */
    String answers = "{}";

    @Column(name = "filled_cells")
    int filledCells;

    /** Of a sheet that looks back: see {@link HeldLookBack}. */
    boolean held;

    @Nullable
    String request;

    @Column(name = "request_hash")
    @Nullable
    String requestHash;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Version
    long version;

    @Column(name = "voided_at")
    @Nullable
    Instant voidedAt;

    @Column(name = "voided_by")
    @Nullable
    Long voidedBy;

    @Column(name = "void_reason")
    @Nullable
    String voidReason;

    SheetFacts facts() {
        return new SheetFacts(filledOn, filledInBy, fromPaper, completedOn);
    }

    void facts(SheetFacts facts) {
        filledOn = facts.filledOn();
        filledInBy = facts.filledInBy();
        fromPaper = facts.fromPaper();
        completedOn = facts.completedOn();
    }
}
