package nl.nabij.core.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nabij.api.AccountId;
import nl.nabij.api.Role;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Account;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
@SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
public class AccountEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    long id;

    @Column(name = "sign_in_name")
    String signInName = "";

    String name = "";

    @Enumerated(EnumType.STRING)
    Account.State state = Account.State.INVITED;

    @Column(name = "password_hash")
    @Nullable
    String passwordHash;

    @Column(name = "invitation_hash")
    @Nullable
    String invitationHash;

    @Column(name = "invitation_until")
    @Nullable
    Instant invitationUntil;

    @Column(name = "confidentiality_on")
    @Nullable
    LocalDate confidentialityOn;

    String locale = "nl";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Nullable
    String request;

    @Column(name = "request_hash")
    @Nullable
    String requestHash;

    @Version
    long version;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "account_team", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "team_id")
    Set<Long> teams = new HashSet<>();

    Account toAccount() {
        return new Account(
                new AccountId(id),
                signInName,
                name,
                state,
                roles,
                teams.stream().map(TeamId::new).collect(Collectors.toSet()),
                confidentialityOn,
                locale,
                version);
    }
}
