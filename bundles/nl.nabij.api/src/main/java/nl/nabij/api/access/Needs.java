package nl.nabij.api.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.nabij.api.Scope;

/**
 * The scopes that a token must have for a method of the REST API, or for all of a resource's; a method's own goes before.
 * The log-in filter answers 403 without them, and also where this annotation is missing. What the owner of the token may do
 * is for the service to decide.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {

    /** All of these; none means that any token will do. */
    Scope[] value();
}
