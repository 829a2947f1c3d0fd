/** The product as it is delivered: started, used over HTTP and in a browser, and treated badly. */
@NullMarked
package nl.nabij.itest;

import org.jspecify.annotations.NullMarked;
