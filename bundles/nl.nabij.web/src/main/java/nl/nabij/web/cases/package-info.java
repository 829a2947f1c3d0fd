/** Pages and REST resources of case records: today, the own people, one client, contacts, agreements, the team. */
@NullMarked
package nl.nabij.web.cases;

import org.jspecify.annotations.NullMarked;
