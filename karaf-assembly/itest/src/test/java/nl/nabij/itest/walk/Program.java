package nl.nabij.itest.walk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.itest.Product;
import nl.nabij.itest.Visitor;

/** Brings over what a team kept in a list of its own: a year with enough people to publish figures of. */
final class Program {

    static final String NOTE = "Uit de oude lijst";

    private static final int PEOPLE = 24;

    private final Api api;

    Program(Product product, String token) {
        api = new Api(Visitor.withToken(product.address(), token));
    }

    /** One of the people that {@link #bringOver} makes. */
    static String nickname(int number) {
        return "Nummer " + number;
    }

    void bringOver(int year, Map<String, String> neighbourhoods) {
        for (var i = 0; i < PEOPLE; i++) {
            var start = LocalDate.of(year, 1 + i % 6, 1 + i);
            var details = new HashMap<String, Object>(Map.of(
                    "nickname", nickname(i),
                    "neighbourhood", neighbourhoods.getOrDefault(i < 12 ? "Oost" : "West", ""),
                    "wayIn", i % 2 == 0 ? "WALK_IN" : "REFERRAL"));
            if (i % 2 != 0) {
                details.put("referrerKind", "NEIGHBOURHOOD_TEAM");
            }
            var trajectory = api.make("trajectories", Map.of("details", details, "startedOn", start.toString()));
            var id = trajectory.get("id").asText();
            contact(id, "TELEPHONE", start.plusDays(3), List.of("administratie"));
            if (i < 12) {
                contact(id, "HOME_VISIT", start.plusDays(30), List.of("reizen", "administratie"));
            }
            if (i < 19) {
                api.make("conversations", Map.of("topic", i < 13 ? "reizen" : "administratie", "on", start.toString()));
            }
        }
    }

    private void contact(String trajectory, String kind, LocalDate on, List<String> topics) {
        api.make(
                "trajectories/" + trajectory + "/contacts",
                Map.of("kind", kind, "on", on.toString(), "topics", topics, "note", NOTE));
    }
}
