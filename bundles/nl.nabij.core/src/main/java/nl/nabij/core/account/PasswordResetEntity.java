package nl.nabij.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.nabij.api.Role;
import nl.nabij.api.access.PasswordReset;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "password_reset")
@SequenceGenerator(name = "password_reset_seq", sequenceName = "password_reset_seq", allocationSize = 50)
public class PasswordResetEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "password_reset_seq")
    long id;

    @Column(name = "account_id")
    long accountId;

    @Column(name = "made_at")
    Instant madeAt = Instant.EPOCH;

    @Column(name = "by_role")
    @Enumerated(EnumType.STRING)
    Role byRole = Role.ADMINISTRATOR;

    @Column(name = "used_at")
    @Nullable
    Instant usedAt;

    PasswordReset toReset() {
        return new PasswordReset(madeAt, byRole, usedAt);
    }
}
