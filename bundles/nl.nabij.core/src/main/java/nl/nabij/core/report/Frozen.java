package nl.nabij.core.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import nl.nabij.api.report.Block;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.ReportResult;

/** What a release keeps, as JSON: the report, and its measures for what is released after it. */
record Frozen(ReportResult result, List<Measure> measures) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            // Deduced kinds are loaded by name, and Jackson's own bundle does not see them.
            .typeFactory(TypeFactory.defaultInstance().withClassLoader(Frozen.class.getClassLoader()))
            .addMixIn(Figure.class, Figures.class)
            .addMixIn(Block.class, Blocks.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(Figure.Exact.class),
        @JsonSubTypes.Type(Figure.Band.class),
        @JsonSubTypes.Type(Figure.Withheld.class),
        @JsonSubTypes.Type(Figure.Amount.class)
    })
    private interface Figures {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(Block.Paragraphs.class),
        @JsonSubTypes.Type(Block.OwnWords.class),
        @JsonSubTypes.Type(Block.Facts.class),
        @JsonSubTypes.Type(Block.Table.class),
        @JsonSubTypes.Type(Block.Grid.class),
        @JsonSubTypes.Type(Block.Remark.class)
    })
    private interface Blocks {}

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another number for whatever differs in words or figures; small enough for every reader of JSON. */
    long version() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(json().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong() >>> 11;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Frozen of(String json) {
        try {
            return JSON.readValue(json, Frozen.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
