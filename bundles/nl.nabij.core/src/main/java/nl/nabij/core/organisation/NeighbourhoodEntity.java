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
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.organisation.Neighbourhood;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "neighbourhood")
@SequenceGenerator(name = "neighbourhood_seq", sequenceName = "neighbourhood_seq", allocationSize = 50)
public class NeighbourhoodEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "neighbourhood_seq")
    long id;

    String name = "";

    @Nullable
    String municipality;

    @Nullable
    Integer inhabitants;

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

    Neighbourhood toNeighbourhood() {
        return new Neighbourhood(new NeighbourhoodId(id), name, municipality, inhabitants, endedOn, version);
    }
}
