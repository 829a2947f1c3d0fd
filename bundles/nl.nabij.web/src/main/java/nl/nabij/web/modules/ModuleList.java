package nl.nabij.web.modules;

import java.util.List;
import java.util.stream.Collectors;
import nl.nabij.api.modules.ModuleFault;
import nl.nabij.api.modules.OptionalModule;
import nl.nabij.api.ui.Wording;

/** The modules as the page shows them. */
public record ModuleList(List<OptionalModule> modules, List<ModuleFault> faults) {

    public boolean busy() {
        return modules.stream().anyMatch(module -> module.step() != null);
    }

    /** What goes on, in one sentence for who hears the page instead of seeing it. */
    public String said(Wording texts) {
        return modules.stream()
                .filter(module -> module.step() != null)
                .map(module -> module.title() + ": " + texts.get("step." + module.step()))
                .collect(Collectors.joining(". "));
    }
}
