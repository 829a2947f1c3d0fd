package nl.nabij.core.questionnaire;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.core.CoreDatabase;
import nl.nabij.database.DuplicateKeyException;
import nl.nabij.definition.DefinitionReader;
import nl.nabij.definition.MalformedDefinition;

/**
 * The snapshots of definitions, each kept once by the hash of its text. What a hash stands for never changes,
 * so it is remembered; another node has the same.
 */
final class Definitions {

    private final CoreDatabase database;
    private final Clock clock;
    private final Map<String, Definition> known = new ConcurrentHashMap<>();

    Definitions(CoreDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps the snapshot, in a transaction of its own: two sheets may be begun with it at once. */
    String keep(Variants.Loaded loaded) {
        var definition = loaded.definition();
        var hash = hash(loaded.text());
        if (known.containsKey(hash)) {
            return hash;
        }
        try {
            database.change(em -> {
                if (em.find(DefinitionEntity.class, hash) == null) {
                    em.persist(new DefinitionEntity(
                            hash, definition.id(), definition.version(), loaded.text(), clock.instant()));
                    em.flush();
                    keepMoments(em, hash, definition);
                }
            });
        } catch (DuplicateKeyException alreadyThere) {
            // Somebody else kept it in the same moment: it is the same text.
        }
        known.put(hash, definition);
        return hash;
    }

    /** Beside the text, for what asks in SQL when to look back. */
    private static void keepMoments(EntityManager em, String hash, Definition definition) {
        for (var form : definition.forms()) {
            for (var moment : definition.momentsAfter(form.id())) {
                em.createNativeQuery("INSERT INTO definition_moment (definition_hash, follows, form, months)"
                                + " VALUES (?1, ?2, ?3, ?4)")
                        .setParameter(1, hash)
                        .setParameter(2, form.id())
                        .setParameter(3, moment.form())
                        .setParameter(4, moment.months())
                        .executeUpdate();
            }
        }
    }

    Definition of(EntityManager em, String hash) {
        var definition = known.get(hash);
        if (definition == null) {
            definition = read(em.find(DefinitionEntity.class, hash));
            known.put(hash, definition);
        }
        return definition;
    }

    /** Since when each variant is used here, by its id. */
    static Map<String, Instant> firstUsed(EntityManager em) {
        var used = new HashMap<String, Instant>();
        for (var row : em.createQuery(
                        "SELECT d.variant, MIN(d.firstUsedAt) FROM DefinitionEntity d GROUP BY d.variant",
                        Object[].class)
                .getResultList()) {
            used.put((String) row[0], (Instant) row[1]);
        }
        return used;
    }

    /** The hash of that version; of several that call themselves so, the one that was used last. */
    static Optional<String> kept(EntityManager em, String variant, String version) {
        return em
                .createQuery(
                        "SELECT d.hash FROM DefinitionEntity d WHERE d.variant = :variant AND d.variantVersion = :version"
                                + " ORDER BY d.firstUsedAt DESC",
                        String.class)
                .setParameter("variant", variant)
                .setParameter("version", version)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static Definition read(DefinitionEntity kept) {
        try {
            return DefinitionReader.readKept(kept.body);
        } catch (MalformedDefinition malformed) {
            throw new IllegalStateException("The kept definition " + kept.hash + " cannot be read", malformed);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
