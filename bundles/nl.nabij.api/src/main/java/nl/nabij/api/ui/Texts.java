package nl.nabij.api.ui;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.nabij.api.organisation.Words;

/**
 * The texts of one bundle: {@code texts.properties} (Dutch) and {@code texts_en.properties} in the package of the owner,
 * in UTF-8. Values stand in them by name: {@code today.due=Met {name} terugkijken?} Thread-safe.
 */
public final class Texts {

    static final Texts COMMON = of(Texts.class);

    private final String baseName;
    private final ClassLoader loader;

    private Texts(String baseName, ClassLoader loader) {
        this.baseName = baseName;
        this.loader = loader;
    }

    /** @param owner a class of the bundle, in the package where the texts lie */
    public static Texts of(Class<?> owner) {
        return new Texts(owner.getPackageName() + ".texts", owner.getClassLoader());
    }

    public Wording in(View view) {
        return in(view.locale(), view.words());
    }

    public Wording in(Locale locale, Words words) {
        // Without fallback: an English page must not depend on the language of the server.
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Wording(ResourceBundle.getBundle(baseName, locale, loader, control), locale, words);
    }
}
