package nl.nabij.core.questionnaire;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import nl.nabij.api.SelfFillId;
import nl.nabij.api.SheetId;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.SelfFill;
import nl.nabij.api.questionnaire.SelfFillService;
import nl.nabij.core.account.Secret;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "self_fill")
@SequenceGenerator(name = "self_fill_seq", sequenceName = "self_fill_seq", allocationSize = 50)
public class SelfFillEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "self_fill_seq")
    long id;

    @Column(name = "trajectory_id")
    long trajectoryId;

    String variant = "";
    String form = "";

    /** As it was when the link was made: what the client was told is what the client finds. */
    @Column(name = "definition_hash")
    String definitionHash = "";

    @Column(name = "start_sheet_id")
    @Nullable
    Long startSheetId;

    @Nullable
    Integer moment;

    @Column(name = "account_id")
    long accountId;

    @Column(name = "secret_hash")
    String secretHash = "";

    @Column(name = "code_hash")
    String codeHash = "";

    @Column(name = "wrong_codes")
    int wrongCodes;

    @Column(name = "made_at")
    Instant madeAt = Instant.EPOCH;

    @Column(name = "ends_at")
    Instant endsAt = Instant.EPOCH;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Column(name = "sheet_id")
    @Nullable
    Long sheetId;

    @Nullable
    String request;

    @Column(name = "request_hash")
    @Nullable
    String requestHash;

    @Version
    long version;

    /** However the code is typed: it is shown in two groups, and some leave a space there. */
    boolean opensWith(SelfFillService.Holder holder) {
        var digits = holder.code().replaceAll("\\D", "");
        return Secret.hash(holder.secret() + digits).equals(codeHash);
    }

    SelfFill.State state(Instant now) {
        if (sheetId != null) {
            return SelfFill.State.SENT;
        }
        if (revokedAt != null) {
            return SelfFill.State.REVOKED;
        }
        return now.isBefore(endsAt) ? SelfFill.State.OPEN : SelfFill.State.ENDED;
    }

    SelfFill toSelfFill(Definition definition, Instant now) {
        return new SelfFill(
                new SelfFillId(id),
                variant,
                definition.form(form).orElseThrow().title().display(),
                state(now),
                madeAt,
                endsAt,
                sheetId == null ? null : new SheetId(sheetId));
    }
}
