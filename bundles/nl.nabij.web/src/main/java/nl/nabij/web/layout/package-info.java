/** Header, menu and footer around every page, and the files they need. */
@NullMarked
package nl.nabij.web.layout;

import org.jspecify.annotations.NullMarked;
