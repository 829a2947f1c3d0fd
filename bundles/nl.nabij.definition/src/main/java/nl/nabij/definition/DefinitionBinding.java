package nl.nabij.definition;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.nabij.api.Topic;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.Wording;

/** Makes records of JSON that the schema has passed. */
final class DefinitionBinding {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(
                    FilledInBy.class, pen -> pen.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new SimpleModule()
                    .addDeserializer(Wording.class, new WordingReader())
                    .addDeserializer(Topic.class, new TopicReader())
                    .addDeserializer(FilledInBy.class, new PenReader()))
            .build();

    private DefinitionBinding() {}

    static Definition bind(JsonNode json) {
        try {
            return JSON.treeToValue(json, Definition.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The schema passed what cannot be read", impossible);
        }
    }

    /** A text when it is shown as printed, else an object with source and display. */
    private static final class WordingReader extends StdDeserializer<Wording> {

        private static final long serialVersionUID = 1L;

        WordingReader() {
            super(Wording.class);
        }

        @Override
        public Wording deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode json = parser.readValueAsTree();
            return json.isTextual()
                    ? new Wording(json.textValue(), json.textValue())
                    : new Wording(
                            json.get("source").textValue(), json.get("display").textValue());
        }
    }

    private static final class TopicReader extends StdDeserializer<Topic> {

        private static final long serialVersionUID = 1L;

        TopicReader() {
            super(Topic.class);
        }

        @Override
        public Topic deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Topic.of(parser.getText()).orElseThrow();
        }
    }

    /** Both hold the pen when nothing is said. */
    private static final class PenReader extends StdDeserializer<FilledInBy> {

        private static final long serialVersionUID = 1L;

        PenReader() {
            super(FilledInBy.class);
        }

        @Override
        public FilledInBy deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return FilledInBy.valueOf(parser.getText().toUpperCase(Locale.ROOT));
        }

        @Override
        public Object getEmptyValue(DeserializationContext context) {
            return FilledInBy.TOGETHER;
        }
    }
}
