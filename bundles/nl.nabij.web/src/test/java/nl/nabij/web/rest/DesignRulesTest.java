package nl.nabij.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The Dutch API Design Rules 2.1, as far as a document can break them; what only answers can break is tried over HTTP. */
class DesignRulesTest {

    private static final Pattern KEBAB_CASE = Pattern.compile("(/(\\{[a-zA-Z]+}|[a-z0-9]+(-[a-z0-9]+)*(\\.json)?))+");
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-z0-9]*([A-Z][a-z0-9]*)*");
    private static final Pattern DATE = Pattern.compile("date|.*[a-z]Date");

    private final DocumentReader document = DocumentReader.ofThisBundle();

    @Test
    void shouldSayWhatItIsAndWhoToAsk() {
        assertTrue(document.root.path("openapi").asText().matches("3\\.\\d+\\.\\d+"));
        assertEquals(
                ApiDocument.VERSION, document.root.path("info").path("version").asText());
        assertTrue(ApiDocument.VERSION.matches("\\d+\\.\\d+\\.\\d+"));
        var contact = document.root.path("info").path("contact");
        assertEquals(List.of("name", "email", "url"), DocumentReader.names(contact));
        document.root
                .path("servers")
                .forEach(server -> assertEquals(
                        "/v" + ApiDocument.VERSION.charAt(0),
                        server.path("url").asText().replaceFirst(".*(?=/)", "")));
    }

    @Test
    void shouldNameAddressesInKebabCaseWithoutSlashAtTheEnd() {
        assertFalse(document.operations().isEmpty());
        document.operations()
                .forEach(operation ->
                        assertTrue(KEBAB_CASE.matcher(operation.path()).matches(), operation::toString));
    }

    @Test
    void shouldUseOnlyTheCommonMethods() {
        document.operations()
                .forEach(operation -> assertTrue(
                        Set.of("get", "post", "put", "patch", "delete").contains(operation.verb()),
                        operation::toString));
    }

    @Test
    void shouldNameEveryOperationOnce() {
        var seen = new HashSet<String>();
        document.operations()
                .forEach(operation ->
                        assertTrue(seen.add(operation.json().path("operationId").asText()), operation::toString));
    }

    @Test
    void shouldDeclareEveryPartOfAnAddressAndNameQueriesInCamelCase() {
        for (var operation : document.operations()) {
            var inPath = new TreeSet<String>();
            operation.json().path("parameters").forEach(parameter -> {
                var name = parameter.path("name").asText();
                switch (parameter.path("in").asText()) {
                    case "path" -> inPath.add(name);
                    case "query" -> assertTrue(CAMEL_CASE.matcher(name).matches(), operation::toString);
                    default -> assertEquals("header", parameter.path("in").asText());
                }
            });
            var inAddress = Pattern.compile("\\{(\\w+)}")
                    .matcher(operation.path())
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(inAddress, inPath, operation::toString);
        }
    }

    @Test
    void shouldSayTheVersionWithEveryAnswer() {
        for (var operation : document.operations()) {
            for (var status : List.of("2", "4", "5")) {
                document.responses(
                        operation,
                        status,
                        (where, response) -> assertTrue(response.path("headers").has("API-Version"), where));
            }
        }
    }

    @Test
    void shouldDescribeWhatGoesWrongAsAProblem() {
        for (var operation : document.operations()) {
            for (var status : List.of("4", "5")) {
                document.responses(operation, status, (where, response) -> {
                    assertEquals(List.of("application/problem+json"), DocumentReader.names(response.path("content")));
                    var schema = document.follow(response.at("/content/application~1problem+json/schema"));
                    for (var part : List.of("status", "title", "detail")) {
                        assertTrue(schema.path("properties").has(part), where);
                    }
                });
            }
        }
    }

    @Test
    void shouldAnswerWrongInputWherePeopleCanSendSome() {
        for (var operation : document.operations()) {
            if (operation.takesSomething() || !Set.of("get", "delete").contains(operation.verb())) {
                assertTrue(operation.json().path("responses").has("400"), operation::toString);
            }
        }
    }

    @Test
    void shouldAskForATokenEverywhereButForTheDocumentItself() {
        assertEquals(
                "token", DocumentReader.names(document.root.at("/security/0")).get(0));
        document.operations().stream()
                .filter(operation -> operation.json().has("security"))
                .forEach(operation -> assertEquals("/openapi.json", operation.path()));
    }

    @Test
    void shouldWriteDaysAsDays() {
        document.everywhere("properties")
                .forEach(properties -> properties.properties().forEach(property -> {
                    if (DATE.matcher(property.getKey()).matches()) {
                        assertEquals("date", property.getValue().path("format").asText(), property.getKey());
                    }
                }));
        document.everywhere("format")
                .forEach(format -> assertFalse(Set.of("time", "date-time-local").contains(format.asText())));
    }

    @Test
    void shouldReferToWhatIsThere() {
        document.everywhere("$ref").stream()
                .map(JsonNode::asText)
                .forEach(reference ->
                        assertFalse(document.root.at(reference.substring(1)).isMissingNode(), reference));
    }

    @Test
    void shouldNotNameATagTwice() {
        var seen = new HashSet<String>();
        document.root
                .path("tags")
                .forEach(tag -> assertTrue(seen.add(tag.path("name").asText())));
    }
}
