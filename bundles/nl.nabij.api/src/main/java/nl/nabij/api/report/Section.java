package nl.nabij.api.report;

import java.util.List;

/** @param code unique in the report: the anchor of the section on the page */
public record Section(String code, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }
}
