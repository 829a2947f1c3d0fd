package nl.nabij.api.modules;

import java.util.List;
import nl.nabij.api.Fault;

/**
 * Something in the folder {@code modules} that needs the administrator's attention.
 *
 * @param file its name; the name of the module when that was chosen and its file is not there
 * @param faults what is wrong, with codes that begin with {@code file.}
 */
public record ModuleFault(String file, List<Fault> faults) {

    public ModuleFault {
        faults = List.copyOf(faults);
    }
}
