package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI document, read strictly: what it does not name must not be in an answer.
final class Contract {
    private static final JsonNode DOCUMENT = read();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

    private Contract() {}

    static JsonNode document() {
        return DOCUMENT;
    }

    /// `GET /api/v1/me` …
    static Set<String> operations() {
        var operations = new TreeSet<String>();
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase() + " " + path.getKey())));
        return operations;
    }

    /// Whether this answer is one that the document promises.
    static void check(String method, String path, int status, String type, byte[] body) {
        var operation = operation(method, path.replaceFirst("\\?.*", ""));
        if (operation.isEmpty() || status == 406) {
            valid("#/components/schemas/Problem", body);
            return;
        }
        var pointer = operation.get() + "/responses/" + status;
        var response = resolved(DOCUMENT.at(pointer.substring(1)));
        assertThat(response.isMissingNode())
                .as("%s %s answers %s, which is not in the document: %s", method, path, status, new String(body))
                .isFalse();
        if (status >= 400) {
            assertThat(type).isEqualTo("application/problem+json");
            valid("#/components/schemas/Problem", body);
        } else if (response.at("/content/application~1json/schema").isObject()) {
            assertThat(type).isEqualTo("application/json");
            valid(pointer + "/content/application~1json/schema", body);
        }
    }

    private static void valid(String pointer, byte[] body) {
        var json = new String(body, StandardCharsets.UTF_8);
        var errors = KNOWN.computeIfAbsent(pointer, Contract::schema)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(errors).as(json).isEmpty();
    }

    // The part at that pointer as a schema of its own.
    private static Schema schema(String pointer) {
        var schema = (ObjectNode) strict(DOCUMENT.at(pointer.substring(1)));
        schema.set("$defs", strict(DOCUMENT.at("/components/schemas")));
        return SCHEMAS.getSchema(schema.toString().replace("#/components/schemas/", "#/$defs/"), InputFormat.JSON);
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").stringValue().substring(1)) : node;
    }

    private static Optional<String> operation(String method, String path) {
        return DOCUMENT.get("paths").propertyNames().stream()
                .filter(template -> Pattern.matches(template.replaceAll("\\{[^}]+}", "[^/]+"), path))
                .filter(template -> DOCUMENT.get("paths").get(template).has(method.toLowerCase()))
                .min((a, b) -> Boolean.compare(a.contains("{"), b.contains("{")))
                .map(template ->
                        "#/paths/" + template.replace("~", "~0").replace("/", "~1") + "/" + method.toLowerCase());
    }

    private static JsonNode strict(JsonNode document) {
        var copy = document.deepCopy();
        copy.findParents("properties").forEach(parent -> {
            if (parent instanceof ObjectNode schema && schema.has("type")) {
                schema.put("additionalProperties", false);
            }
        });
        return copy;
    }

    private static JsonNode read() {
        try (var in = Contract.class.getResourceAsStream("/openapi/v1.json")) {
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
