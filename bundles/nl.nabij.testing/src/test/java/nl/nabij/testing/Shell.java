package nl.nabij.testing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Belongs to another unit than {@link Pebble}. */
@Entity
@Table(name = "shell")
class Shell {

    @Id
    long id;

    Shell() {
        this(0);
    }

    Shell(long id) {
        this.id = id;
    }
}
