package nl.nabij.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.function.Function;
import nl.nabij.api.Id;
import nl.nabij.api.Topic;

/** Ids and topics stand in JSON as their codes, days as 2026-11-22 and in no other way. */
final class JsonIds extends SimpleModule {

    private static final long serialVersionUID = 1L;

    JsonIds() {
        addSerializer(new AsCode<>(Id.class, Id::toString));
        for (var type : Id.class.getPermittedSubclasses()) {
            add(type);
        }
        addSerializer(new AsCode<>(Topic.class, Topic::code));
        addDeserializer(LocalDate.class, new FromStringDeserializer<>(LocalDate.class) {
            private static final long serialVersionUID = 1L;

            @Override
            protected LocalDate _deserialize(String day, DeserializationContext context) {
                return LocalDate.parse(day);
            }
        });
        addDeserializer(Topic.class, new FromStringDeserializer<>(Topic.class) {
            private static final long serialVersionUID = 1L;

            @Override
            protected Topic _deserialize(String code, DeserializationContext context) {
                return Topic.of(code).orElseThrow(() -> new IllegalArgumentException("no topic"));
            }
        });
    }

    private <T> void add(Class<T> type) {
        addDeserializer(type, new FromCode<>(type));
    }

    private static final class AsCode<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<T, String> code;

        AsCode(Class<T> type, Function<T, String> code) {
            super(type);
            this.code = code;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(code.apply(value));
        }
    }

    private static final class FromCode<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Method fromString;

        FromCode(Class<T> type) {
            super(type);
            try {
                fromString = type.getMethod("fromString", String.class);
            } catch (NoSuchMethodException none) {
                throw new IllegalStateException(none);
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        protected T _deserialize(String code, DeserializationContext context) {
            try {
                return (T) fromString.invoke(null, code);
            } catch (ReflectiveOperationException noCode) {
                throw new IllegalArgumentException("no id");
            }
        }
    }
}
