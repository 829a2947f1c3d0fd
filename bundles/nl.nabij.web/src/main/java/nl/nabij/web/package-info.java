@NullMarked
package nl.nabij.web;

import org.jspecify.annotations.NullMarked;
