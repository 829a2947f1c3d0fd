package nl.nabij.core.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A client: a name, a nickname, or neither. */
@Entity
@Table(name = "client")
@SequenceGenerator(name = "client_seq", sequenceName = "client_seq", allocationSize = 50)
public class ClientEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "client_seq")
    long id;

    @Nullable
    String name;

    @Nullable
    String nickname;

    @Nullable
    String reach;

    @Column(name = "informed_on")
    @Nullable
    LocalDate informedOn;

    @Column(name = "sheets_shared")
    boolean sheetsShared;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Version
    long version;

    protected ClientEntity() {}

    ClientEntity(Instant createdAt) {
        this.createdAt = createdAt;
    }
}
