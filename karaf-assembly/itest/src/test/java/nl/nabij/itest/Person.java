package nl.nabij.itest;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.nabij.api.Scope;
import nl.nabij.api.ui.Days;

/** The people of the invented organisation who can sign in. */
public enum Person {
    EXPERT("ervaringsdeskundige"),
    COORDINATOR("coordinator"),
    COACH("coach"),
    ADMINISTRATOR("beheerder"),
    REPORT_READER("gemeente");

    private static final Pattern LOADED = Pattern.compile("met het wachtwoord: (.+)");

    private final String signInName;

    Person(String signInName) {
        this.signInName = signInName;
    }

    /** Waits until the organisation is there whole. @return the password of everybody */
    public static String await(Product product) {
        return product.shown(LOADED);
    }

    public String signInName() {
        return signInName;
    }

    /** Makes a token on the page. @return its secret */
    public String token(Product product, Scope... scopes) {
        var visitor = signIn(product);
        var made = visitor.submit(
                visitor.get("/api-sleutels"),
                "form.form",
                Map.of(
                        "name", "Test",
                        "scopes", Stream.of(scopes).map(Scope::name).toList(),
                        "endsOn", LocalDate.now(Days.ZONE).plusDays(7).toString()));
        return made.expect(200).page().expectFirst("#token-secret").text();
    }

    /** Signs in on the page. */
    public Visitor signIn(Product product) {
        var visitor = new Visitor(product.address());
        var page = visitor.get("/inloggen").expect(200);
        var home = visitor.submit(
                page, "form[action='/inloggen'], main form", Map.of("name", signInName, "password", await(product)));
        if (!visitor.cookies().containsKey("__Host-nabij")) {
            throw new AssertionError(signInName + " cannot sign in\n" + home.text());
        }
        return visitor;
    }
}
