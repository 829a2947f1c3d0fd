/**
 * Questionnaires and the sheets that are filled in with them.
 *
 * <p>A questionnaire is data ({@link nl.nabij.api.questionnaire.Definition}): forms of topics by columns. Nothing on a sheet
 * is ever compulsory and no service counts what is missing: empty is an answer (requirements RU1).
 */
@Export
@Version("1.0.0")
@NullMarked
package nl.nabij.api.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
