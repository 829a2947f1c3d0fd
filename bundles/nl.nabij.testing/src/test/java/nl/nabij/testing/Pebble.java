package nl.nabij.testing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "pebble")
class Pebble {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pebble")
    @SequenceGenerator(name = "pebble", sequenceName = "pebble_seq", allocationSize = 50)
    @Nullable
    Long id;

    @Version
    int version;

    String colour;

    @Column(name = "found_at")
    Instant found = Instant.EPOCH;

    Pebble() {
        this("");
    }

    Pebble(String colour) {
        this.colour = colour;
    }
}
