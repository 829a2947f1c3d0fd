package nl.nabij.openapi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Reads annotations without having their classes. */
final class Annotations {

    private Annotations() {}

    static boolean has(AnnotatedConstruct on, String type) {
        return find(on, type).isPresent();
    }

    /** The text of an annotation with one value. */
    static Optional<String> text(AnnotatedConstruct on, String type) {
        return values(on, type).map(values -> String.join(",", values));
    }

    /** The texts, or the names of the constants, of an annotation with one or several values. */
    static Optional<List<String>> values(AnnotatedConstruct on, String type) {
        return find(on, type).map(mirror -> mirror.getElementValues().values().stream()
                .flatMap(Annotations::texts)
                .toList());
    }

    private static Stream<String> texts(AnnotationValue value) {
        return value.getValue() instanceof List<?> several
                ? several.stream().flatMap(one -> texts((AnnotationValue) one))
                : Stream.of(value.getValue().toString());
    }

    private static Optional<? extends AnnotationMirror> find(AnnotatedConstruct on, String type) {
        return on.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(type))
                .findFirst();
    }
}
