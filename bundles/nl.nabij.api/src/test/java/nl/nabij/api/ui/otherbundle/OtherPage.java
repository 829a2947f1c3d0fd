package nl.nabij.api.ui.otherbundle;

/** Stands for a page of another bundle, with texts in a package of its own. */
public final class OtherPage {

    private OtherPage() {}
}
