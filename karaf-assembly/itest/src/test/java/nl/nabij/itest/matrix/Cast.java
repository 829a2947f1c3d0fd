package nl.nabij.itest.matrix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.nabij.api.AccountId;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;
import nl.nabij.api.TokenId;
import nl.nabij.api.ui.Days;
import nl.nabij.itest.Answer;
import nl.nabij.itest.Product;
import nl.nabij.itest.Visitor;

/**
 * An organisation with one of everybody, made the way people make it: by the forms of a product that was empty. What rows
 * name in braces stands in {@link #put}; each subject adds its own.
 */
public final class Cast implements AutoCloseable {

    public static final String PASSWORD = "tuinhek staat altijd open";

    private static final Pattern NAMED = Pattern.compile("\\{([a-zA-Z.-]+)}");

    private final Product product;
    private final Map<Who, Visitor> visitors = new EnumMap<>(Who.class);
    private final Map<Who, Visitor> programs = new EnumMap<>(Who.class);
    private final Map<Scope, Visitor> without = new EnumMap<>(Scope.class);
    private final Map<String, String> values = new LinkedHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /** On a product that was started empty. */
    public Cast(Product product) {
        this.product = product;
        begin();
        for (var who : Who.values()) {
            join(who);
        }
        for (var scope : Scope.values()) {
            var others = new ArrayList<>(List.of(Scope.values()));
            others.remove(scope);
            without.put(scope, Visitor.withToken(product.address(), token(Who.COORDINATOR, Set.copyOf(others))));
        }
        // An expert whom rows may invite again, which ends the old password.
        invite("spare", List.of(Role.EXPERT), "A");
        // Not the one that the expert's program uses: rows take it back.
        token(Who.EXPERT, Set.of(Scope.CASES_READ));
        put("token", idOfToken(Who.EXPERT));
        long nobodys = 987_654_321;
        put("unknown.account", new AccountId(nobodys).toString());
        put("unknown.team", new TeamId(nobodys).toString());
        put("unknown.neighbourhood", new NeighbourhoodId(nobodys).toString());
        put("unknown.token", new TokenId(nobodys).toString());
        CastOfCases.join(this);
        CastOfSheets.join(this);
        CastOfReports.join(this);
    }

    public Product product() {
        return product;
    }

    /** Somebody in a browser. */
    public Visitor visitor(Who who) {
        return visitors.get(who);
    }

    /** Somebody's program, with a token that may do what its owner may. */
    public Visitor program(Who who) {
        return programs.get(who);
    }

    /** The program of a coordinator with a token that has every scope but this. */
    public Visitor without(Scope scope) {
        return without.get(scope);
    }

    /** The program of the administrator. */
    public Visitor administrator() {
        return programs.get(Who.ADMINISTRATOR);
    }

    /** Invites an expert who then chooses {@link #PASSWORD}. @return the name to sign in with */
    public String newcomer(String name) {
        var signInName = name + count.incrementAndGet();
        accept(invite(signInName, List.of(Role.EXPERT), "A"), new Visitor(product.address()));
        return signInName;
    }

    public void disable(String signInName) {
        var administrator = visitors.get(Who.ADMINISTRATOR);
        var account = "/accounts/" + value("account." + signInName);
        administrator
                .submit(administrator.get(account + "/uit"), "form.form", Map.of())
                .expect(200);
    }

    /** Lets rows write {@code {name}} for this. */
    public Cast put(String name, String value) {
        values.put(name, value);
        return this;
    }

    public String value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new AssertionError("Nothing is called {" + name + "}; there is " + values.keySet());
        }
        return value;
    }

    /** A row's text with its names filled in; {n} is another number and {new} another key each time. */
    String filled(String text) {
        return NAMED.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        switch (match.group(1)) {
                            case "n" -> String.valueOf(count.incrementAndGet());
                            case "new" -> UUID.randomUUID().toString();
                            case "today" -> LocalDate.now(Days.ZONE).toString();
                            default -> value(match.group(1));
                        }));
    }

    public void signIn(Who who) {
        var visitor = visitors.get(who);
        visitor.submit(
                        visitor.get("/inloggen"),
                        "form[action=/inloggen]",
                        Map.of("name", who.signInName(), "password", PASSWORD))
                .expect(200);
    }

    private void begin() {
        var visitor = new Visitor(product.address());
        var page = visitor.get("/").expect(200);
        visitor.submit(
                        page,
                        "form[action=/eerste-start]",
                        Map.of(
                                "code", product.firstStartCode(),
                                "name", "Vereniging De Brug",
                                "region", "Noord",
                                "team", "Team A",
                                "neighbourhoods", "Oost\nWest",
                                "administrator", "Naam van administrator",
                                "signInName", Who.ADMINISTRATOR.signInName(),
                                "password", PASSWORD,
                                "confidentialityOn", "2026-01-15"))
                .expect(200);
        visitors.put(Who.ADMINISTRATOR, visitor);
        signIn(Who.ADMINISTRATOR);
        visitor.submit(visitor.get("/organisatie/teams/nieuw"), "form.form", Map.of("name", "Team B"))
                .expect(200);
        var organisation = visitor.get("/organisatie").page();
        put("team", last(organisation.expectFirst("a:containsOwn(Team A)").attr("href")));
        put("otherTeam", last(organisation.expectFirst("a:containsOwn(Team B)").attr("href")));
        put(
                "neighbourhood",
                last(organisation.expectFirst("a:containsOwn(Oost)").attr("href")));
    }

    private void join(Who who) {
        if (who == Who.NOBODY) {
            visitors.put(who, new Visitor(product.address()));
            programs.put(who, new Visitor(product.address()));
            return;
        }
        if (who == Who.ADMINISTRATOR) {
            var list = visitors.get(who).get("/accounts").page();
            put("account.administrator", last(list.expectFirst("ul.card a").attr("href")));
        } else {
            invite(who);
        }
        programs.put(who, who.scopes().isEmpty() ? new Visitor(product.address()) : program(who, who.scopes()));
    }

    private Visitor program(Who who, Set<Scope> scopes) {
        return Visitor.withToken(product.address(), token(who, scopes));
    }

    private void invite(Who who) {
        var visitor = new Visitor(product.address());
        visitors.put(who, visitor);
        accept(invite(who.signInName(), who.roles, who.team), visitor);
        signIn(who);
    }

    private static void accept(Answer invitation, Visitor visitor) {
        visitor.submit(
                        visitor.get("/uitnodiging"),
                        "form.form",
                        Map.of("code", text(invitation, "#invitation-code"), "password", PASSWORD))
                .expect(200);
    }

    private Answer invite(String signInName, List<Role> roles, String team) {
        var administrator = visitors.get(Who.ADMINISTRATOR);
        var fields = new LinkedHashMap<String, Object>(Map.of(
                "name",
                "Naam van " + signInName,
                "signInName",
                signInName,
                "roles",
                roles.stream().map(Role::name).toList(),
                "confidentialityOn",
                "2026-01-15"));
        if (!team.isEmpty()) {
            fields.put("teams", value(team.equals("A") ? "team" : "otherTeam"));
        }
        var made = administrator
                .submit(administrator.get("/accounts/nieuw"), "form.form", fields)
                .expect(200);
        put(
                "account." + signInName,
                last(made.page().expectFirst("main a[href^=/accounts/]").attr("href")));
        return made;
    }

    /** Makes a token on the page and gives its secret. */
    public String token(Who who, Set<Scope> scopes) {
        var visitor = visitors.get(who);
        var made = visitor.submit(
                        visitor.get("/api-sleutels"),
                        "form.form",
                        Map.of(
                                "name", "Matrix",
                                "scopes", scopes.stream().map(Scope::name).toList(),
                                "endsOn", LocalDate.now(Days.ZONE).plusDays(7).toString()))
                .expect(200);
        return text(made, "#token-secret");
    }

    private String idOfToken(Who who) {
        var action = visitors.get(who).get("/api-sleutels").page().expectFirst("form[action$=intrekken]");
        return action.attr("action").split("/")[2];
    }

    private static String text(Answer answer, String selector) {
        return answer.page().expectFirst(selector).text();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        product.close();
    }
}
