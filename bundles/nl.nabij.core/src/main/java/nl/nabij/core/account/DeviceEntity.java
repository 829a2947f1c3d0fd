package nl.nabij.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "device")
public class DeviceEntity {

    @Id
    @Column(name = "secret_hash")
    String secretHash = "";

    @Column(name = "account_id")
    long accountId;

    @Column(name = "known_until")
    Instant knownUntil = Instant.EPOCH;
}
