@NullMarked
package nl.nabij.web.rest;

import org.jspecify.annotations.NullMarked;
