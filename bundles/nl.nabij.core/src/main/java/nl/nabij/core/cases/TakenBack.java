package nl.nabij.core.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That a row no longer counts: since when, by whom and why. */
@Embeddable
public class TakenBack {

    @Column(name = "voided_at")
    Instant at = Instant.EPOCH;

    @Column(name = "voided_by")
    long by;

    @Column(name = "void_reason")
    String reason = "";

    protected TakenBack() {}

    TakenBack(Instant at, long by, String reason) {
        this.at = at;
        this.by = by;
        this.reason = reason;
    }
}
