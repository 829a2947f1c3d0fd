package nl.nabij.itest.walk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.itest.Product;
import nl.nabij.itest.Visitor;

/** Brings over what a team kept in a list of its own: a year with enough people to publish figures of. */
final class Program {

    static final String NOTE = "Uit de oude lijst";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PEOPLE = 24;

    private final Visitor visitor;

    Program(Product product, String token) {
        visitor = Visitor.withToken(product.address(), token);
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
            var id = post("trajectories", Map.of("details", details, "startedOn", start.toString()));
            contact(id, "TELEPHONE", start.plusDays(3), List.of("administratie"));
            if (i < 12) {
                contact(id, "HOME_VISIT", start.plusDays(30), List.of("reizen", "administratie"));
            }
            if (i < 19) {
                post("conversations", Map.of("topic", i < 13 ? "reizen" : "administratie", "on", start.toString()));
            }
        }
    }

    private void contact(String trajectory, String kind, LocalDate on, List<String> topics) {
        post(
                "trajectories/" + trajectory + "/contacts",
                Map.of("kind", kind, "on", on.toString(), "topics", topics, "note", NOTE));
    }

    private String post(String path, Map<String, ?> body) {
        try {
            var answer = visitor.api(
                            "POST",
                            "/api/v1/" + path,
                            JSON.writeValueAsString(body),
                            Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                    .expect(201);
            return JSON.readTree(answer.bytes()).get("id").asText();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
