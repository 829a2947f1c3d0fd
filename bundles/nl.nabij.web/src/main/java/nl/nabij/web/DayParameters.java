package nl.nabij.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;

/** Days in addresses, as 2026-11-22. An empty field of a search form is no day. */
@Component(service = ParamConverterProvider.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsApplicationSelect("(osgi.jakartars.name=*)")
public final class DayParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class ? (ParamConverter<T>) new Day() : null;
    }

    private static final class Day implements ParamConverter<LocalDate> {

        @Override
        public @Nullable LocalDate fromString(@Nullable String text) {
            return text == null || text.isBlank() ? null : day(text);
        }

        /** Four digits a year: the databases know no others. */
        private static LocalDate day(String text) {
            if (text.length() != "2026-11-22".length()) {
                throw new IllegalArgumentException("no day");
            }
            return LocalDate.parse(text);
        }

        @Override
        public String toString(LocalDate day) {
            return day.toString();
        }
    }
}
