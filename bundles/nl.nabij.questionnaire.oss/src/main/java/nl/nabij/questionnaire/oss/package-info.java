@NullMarked
package nl.nabij.questionnaire.oss;

import org.jspecify.annotations.NullMarked;
