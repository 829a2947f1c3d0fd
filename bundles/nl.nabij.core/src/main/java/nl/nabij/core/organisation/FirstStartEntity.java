package nl.nabij.core.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The code that the console shows while there is no organisation; the one row. */
@Entity
@Table(name = "first_start")
public class FirstStartEntity {

    static final long ID = 1;

    @Id
    long id = ID;

    @Column(name = "code_hash")
    String codeHash = "";

    @Column(name = "valid_until")
    Instant validUntil = Instant.EPOCH;
}
