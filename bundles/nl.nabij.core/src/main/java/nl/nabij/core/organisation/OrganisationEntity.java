package nl.nabij.core.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nabij.api.organisation.Organisation;
import nl.nabij.api.organisation.SetUpItem;
import nl.nabij.api.organisation.Words;
import org.jspecify.annotations.Nullable;

/** The one row. */
@Entity
@Table(name = "organisation")
public class OrganisationEntity {

    static final long ID = 1;

    @Id
    long id = ID;

    String name = "";
    String region = "";

    @Column(name = "client_word")
    String clientWord = "";

    @Column(name = "clients_word")
    String clientsWord = "";

    @Lob
    @Column(name = "information_text")
    String informationText = "";

    @Column(name = "retention_text")
    @Nullable
    String retentionText;

    @Column(name = "set_up")
    String setUp = "";

    boolean demonstration;

    @Version
    long version;

    Words words() {
        return new Words(clientWord, clientsWord);
    }

    void words(Words words) {
        clientWord = words.client();
        clientsWord = words.clients();
    }

    Set<SetUpItem> done() {
        return done(setUp);
    }

    static Set<SetUpItem> done(String setUp) {
        return Arrays.stream(setUp.split(" "))
                .filter(item -> !item.isEmpty())
                .map(SetUpItem::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SetUpItem.class)));
    }

    void done(Set<SetUpItem> done) {
        setUp = done.stream().map(SetUpItem::name).sorted().collect(Collectors.joining(" "));
    }

    Organisation toOrganisation() {
        return new Organisation(name, region, words(), informationText, retentionText, done(), demonstration, version);
    }
}
