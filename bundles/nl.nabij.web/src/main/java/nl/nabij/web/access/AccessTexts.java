package nl.nabij.web.access;

import nl.nabij.api.ui.Texts;

/** The texts of all pages here. */
final class AccessTexts {

    static final Texts TEXTS = Texts.of(AccessTexts.class);

    private AccessTexts() {}
}
