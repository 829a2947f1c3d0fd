@NullMarked
package nl.nabij.core.questionnaire;

import org.jspecify.annotations.NullMarked;
