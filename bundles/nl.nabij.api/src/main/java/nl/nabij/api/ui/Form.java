package nl.nabij.api.ui;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.nabij.api.BusyException;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.ReadOnlyException;
import nl.nabij.api.RequestUsedException;
import nl.nabij.api.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form: what was there, or what somebody typed, and what is wrong with it. A page's POST method has one as
 * its entity parameter; the log-in filter has then checked where it came from. Belongs to one request; not thread-safe.
 *
 * <p>A POST method is one call: read the values, save them, go somewhere; and show the page again when that fails.
 *
 * <pre>{@code
 * return form.answer(this::read, input -> "/accounts/" + accounts.change(caller, id, input), again -> page(caller, again));
 * }</pre>
 */
public final class Form {

    private final Map<String, List<String>> values;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> wordFields = new LinkedHashSet<>();
    private @Nullable Object current;
    private boolean readOnlyNow;

    /** @param values as they were typed, by field */
    public Form(Map<String, List<String>> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** A new form, with a key by which sending it twice saves once. */
    public static Form empty() {
        return new Form(Map.of()).with("request", UUID.randomUUID());
    }

    /** Fills in a field; null and an empty collection leave it empty. */
    public Form with(String field, @Nullable Object value) {
        if (value instanceof Iterable<?> several) {
            var texts = new ArrayList<String>();
            several.forEach(one -> texts.add(String.valueOf(one)));
            values.put(field, List.copyOf(texts));
        } else if (value != null) {
            values.put(field, List.of(value.toString()));
        }
        return this;
    }

    /** What stands in the field, as it was typed; "" when nothing does. */
    public String value(String field) {
        var all = values(field);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** Everything that stands in a field that may be there several times. */
    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** True when the value was chosen among those of the field. */
    public boolean chosen(String field, Object value) {
        return values(field).contains(value.toString());
    }

    /** What is wrong with the field; of a field in a list, the list's too. */
    public List<Fault> faults(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).toList();
    }

    /** Everything that is wrong. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** When somebody else changed the record meanwhile: the record as it is now, if the service gave it. */
    public Optional<Object> current() {
        return Optional.ofNullable(current);
    }

    /** True when the record can no longer be changed by this caller: what was typed is shown to be copied. */
    public boolean readOnlyNow() {
        return readOnlyNow;
    }

    /** The text of the field, or null when it is empty. */
    public @Nullable String text(String field) {
        var text = words(field);
        return text.isBlank() ? null : text;
    }

    /** What somebody wrote in the field, "" for nothing. Should the form be lost, its sender gets this back to be copied. */
    public String words(String field) {
        wordFields.add(field);
        return value(field);
    }

    /** Everything that was read as {@link #words} or {@link #text}. */
    public List<String> written() {
        return wordFields.stream()
                .map(this::value)
                .filter(words -> !words.isBlank())
                .toList();
    }

    /** The day in the field (as a browser sends it, 2026-11-22), or null. */
    public @Nullable LocalDate day(String field) {
        return read(field, "day", text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                throw new IllegalArgumentException(noDay);
            }
        });
    }

    /** A value that must be there; the other one stands in for it, and nothing is saved. */
    public <T> T required(String field, @Nullable T value, T standIn) {
        if (value != null) {
            return value;
        }
        if (faults(field).isEmpty()) {
            faults.add(new Fault(field, "required"));
        }
        return standIn;
    }

    /** The whole number in the field, or null. */
    public @Nullable Integer number(String field) {
        return read(field, "number", Integer::valueOf);
    }

    /** The choice in the field, or null. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        return read(field, "choice", text -> Enum.valueOf(type, text));
    }

    /** The choices in the field. */
    public <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        values(field).forEach(text -> read(field, text, "choice", one -> Enum.valueOf(type, one), chosen::add));
        return chosen;
    }

    /** The id in the field, or null. @param fromString of its type, for example {@code TeamId::fromString} */
    public <T> @Nullable T id(String field, Function<String, T> fromString) {
        return read(field, "choice", fromString);
    }

    /** The ids in the field. */
    public <T> List<T> ids(String field, Function<String, T> fromString) {
        var ids = new ArrayList<T>();
        values(field).forEach(text -> read(field, text, "choice", fromString, ids::add));
        return ids;
    }

    /** The version of the record that was seen; -1 when the form has none, which is never the present one. */
    public long version() {
        return Optional.ofNullable(read("version", "version", Long::valueOf)).orElse(-1L);
    }

    /** The key by which sending twice saves once. */
    public UUID request() {
        return Optional.ofNullable(read("request", "request", UUID::fromString)).orElseGet(UUID::randomUUID);
    }

    /** True when the form was sent only to be shown again: nothing of it is to be saved yet. */
    public boolean returned() {
        return !value(FormView.RETURNED_FIELD).isEmpty();
    }

    /** {@link #answer(Function, Function, Function)} for a form whose values need no reading. */
    public Response answer(Function<Form, String> save, Function<Form, ?> page) {
        return answer(form -> form, save, page);
    }

    /**
     * Reads, saves and goes on (303). What cannot be read does not hide what else is wrong: the service sees the rest, and
     * nothing can be written meanwhile. When something is wrong, the page again with all that was typed: 400 with every fault
     * (also when the form was saved before with something else in it: sent again it is a new one), 409 when somebody else
     * changed the record meanwhile or took it over, 503 when the database cannot answer just now.
     *
     * <p>When there is no page to show again, because the record is gone or something broke, the page that says so gives back
     * what was {@link #written}.
     *
     * @param read makes what the service wants; what is unreadable in a field becomes a fault
     * @param save calls the service and gives the address to go to, from the root: {@code /vandaag}
     * @param page makes the page from the form as it was typed
     */
    public <T> Response answer(Function<Form, T> read, Function<T, String> save, Function<Form, ?> page) {
        return respond(
                read, input -> Response.seeOther(URI.create(save.apply(input))).build(), page);
    }

    /** The same where saving is not answered by an address to go to: a cookie is set, or a secret is shown once. */
    public <T> Response respond(Function<Form, T> read, Function<T, Response> save, Function<Form, ?> page) {
        try {
            var input = read.apply(this);
            if (returned()) {
                faults.clear();
                return again(200, page);
            }
            if (faults.isEmpty()) {
                return save.apply(input);
            }
            faults.addAll(furtherFaults(input, save));
            return again(400, page);
        } catch (RequestUsedException used) {
            with("request", UUID.randomUUID());
            faults.addAll(used.faults());
            return again(400, page);
        } catch (InvalidInputException invalid) {
            faults.addAll(invalid.faults());
            return again(400, page);
        } catch (ConflictException conflict) {
            current = conflict.current();
            faults.add(new Fault("", "conflict"));
            return again(409, page);
        } catch (ReadOnlyException readOnly) {
            readOnlyNow = true;
            faults.add(readOnly.why());
            return again(409, page);
        } catch (BusyException busy) {
            faults.add(new Fault("", "busy"));
            return again(503, page);
        }
    }

    /** What is wrong beside what could not be read; nothing is saved. */
    private <T> List<Fault> furtherFaults(T input, Function<T, Response> save) {
        try {
            Unreadable.with(faults, () -> save.apply(input));
            return List.of();
        } catch (InvalidInputException invalid) {
            return invalid.faults().stream()
                    .filter(fault -> faults(fault.field()).isEmpty())
                    .toList();
        } catch (RuntimeException stumbled) {
            // Over what is missing because it could not be read.
            return List.of();
        }
    }

    private Response again(int status, Function<Form, ?> page) {
        var response = Response.status(status).entity(page.apply(this));
        return (status == 503 ? response.header("Retry-After", 5) : response).build();
    }

    private <T> @Nullable T read(String field, String code, Function<String, T> reader) {
        var read = new ArrayList<T>(1);
        var text = value(field);
        if (!text.isBlank()) {
            read(field, text, code, reader, read::add);
        }
        return read.isEmpty() ? null : read.get(0);
    }

    private <T> void read(String field, String text, String code, Function<String, T> reader, Consumer<T> found) {
        try {
            found.accept(reader.apply(text.strip()));
        } catch (IllegalArgumentException | NotFoundException unreadable) {
            faults.add(new Fault(field, code));
        }
    }
}
