package dev.mostrador.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a program says of a commitment: `{"text": "…", "due": "2026-11-27T18:00:00Z", "owner": "nuria@…", "told":
/// "phone"}`.
record CommitmentWish(JsonNode tree) {
    static final long LIMIT = 64 * 1024; // bytes
    private static final int LONGEST = 500; // characters

    static CommitmentWish parse(Upload body, JsonMapper json) {
        try (var in = body.open()) {
            var tree = json.readTree(in);
            if (tree.isMissingNode()) {
                throw Refused.invalidJson(1, 1);
            }
            if (!tree.isObject()) {
                throw Refused.invalidField("", "api.wrong.object");
            }
            return new CommitmentWish(tree);
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw Refused.invalidJson(
                    place == null ? 1 : Math.max(1, place.getLineNr()),
                    place == null ? 1 : Math.max(1, place.getColumnNr()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String text() {
        var text = required("text");
        if (text.length() > LONGEST) {
            throw Refused.invalidField("text", "api.wrong.too-long", LONGEST);
        }
        return text;
    }

    Instant due() {
        try {
            return OffsetDateTime.parse(required("due")).toInstant();
        } catch (DateTimeException nonsense) {
            throw Refused.invalidField("due", "api.wrong.moment");
        }
    }

    String required(String name) {
        var value = optional(name);
        if (value == null) {
            throw Refused.invalidField(name, "api.wrong.missing");
        }
        if (value.isBlank()) {
            throw Refused.invalidField(name, "api.wrong.empty");
        }
        return value;
    }

    @Nullable
    String optional(String name) {
        var node = tree.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw Refused.invalidField(name, "api.wrong.text");
        }
        if (node.stringValue().indexOf('\0') >= 0) {
            throw Refused.invalidField(name, "api.wrong.control-character");
        }
        return node.stringValue();
    }

    /// Missing: false.
    boolean flag(String name) {
        var node = tree.get(name);
        if (node == null || node.isNull()) {
            return false;
        }
        if (!node.isBoolean()) {
            throw Refused.invalidField(name, "api.wrong.flag");
        }
        return node.booleanValue();
    }
}
