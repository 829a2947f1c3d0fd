package nl.nabij.core.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import nl.nabij.api.TeamId;
import nl.nabij.api.organisation.Team;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "team")
@SequenceGenerator(name = "team_seq", sequenceName = "team_seq", allocationSize = 50)
public class TeamEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "team_seq")
    long id;

    String name = "";

    @Nullable
    String municipality;

    @Column(name = "ended_on")
    @Nullable
    LocalDate endedOn;

    @Nullable
    String request;

    @Column(name = "request_hash")
    @Nullable
    String requestHash;

    @Version
    long version;

    Team toTeam() {
        return new Team(new TeamId(id), name, municipality, endedOn, version);
    }
}
