/**
 * Accounts to who pays: periods planned ahead, figures that passed the disclosure gate, the coordinator's own words, and the
 * release that freezes them (decisions.md, "Figures that leave"; requirements RP1 to RP12).
 */
@Export
@Version("1.0.0")
@NullMarked
package nl.nabij.api.report;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
