package dev.mostrador.api;

import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.conversation.Insistence;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A reply as a program writes it: `{"text": "…", "does": ["plan"], "confirm": {"codes": ["…"], "reason": "…"}}`.
///
/// @param does what it does of the step that the protocol is at
/// @param confirm null: nothing that was objected to is meant all the same
/// @param answer the prepared one that it was made from, to be counted; null: none
record NewMessage(
        String text,
        Set<String> does,
        @Nullable Insistence confirm,
        @Nullable UUID answer) {
    private static final int MOST = 20;
    static final long LIMIT = 1024 * 1024; // bytes
    static final int LONGEST_TEXT = 100_000; // characters
    private static final int LONGEST_REASON = 200;

    /// Throws [Refused] with the place where the body stops being JSON, or the field that is not good.
    static NewMessage parse(Upload body, JsonMapper json) {
        var tree = tree(body, json);
        var text = tree.get("text");
        if (text == null || text.isNull()) {
            throw Refused.invalidField("text", "api.wrong.missing");
        }
        if (!text.isString()) {
            throw Refused.invalidField("text", "api.wrong.text");
        }
        return new NewMessage(
                checked(text.stringValue()),
                does(tree.get("does")),
                confirm(tree.get("confirm")),
                answer(tree.get("answer")));
    }

    private static @Nullable UUID answer(@Nullable JsonNode given) {
        if (given == null || given.isNull()) return null;
        if (!given.isString()) throw Refused.invalidField("answer", "api.wrong.text");
        return PreparedAnswers.id(given.stringValue())
                .orElseThrow(() -> Refused.invalidField("answer", "api.wrong.answer"));
    }

    private static Set<String> does(@Nullable JsonNode given) {
        if (given == null || given.isNull()) return Set.of();
        if (!given.isArray() || given.size() > MOST) throw Refused.invalidField("does", "api.wrong.texts");
        var does = new HashSet<String>();
        for (var each : given) {
            if (!each.isString()) throw Refused.invalidField("does", "api.wrong.texts");
            does.add(each.stringValue());
        }
        return does;
    }

    private static @Nullable Insistence confirm(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return null;
        }
        var reason = given.get("reason");
        if (reason == null || !reason.isString() || reason.stringValue().isBlank()) {
            throw Refused.invalidField("confirm.reason", "api.wrong.missing");
        }
        if (reason.stringValue().length() > LONGEST_REASON) {
            throw Refused.invalidField("confirm.reason", "api.wrong.too-long", LONGEST_REASON);
        }
        if (reason.stringValue().indexOf('\0') >= 0) {
            throw Refused.invalidField("confirm.reason", "api.wrong.control-character");
        }
        return new Insistence(codes(given.get("codes")), reason.stringValue().strip());
    }

    private static Set<String> codes(@Nullable JsonNode given) {
        var codes = new HashSet<String>();
        if (given == null || !given.isArray()) {
            throw Refused.invalidField("confirm.codes", "api.wrong.missing");
        }
        for (var code : given) {
            if (!code.isString()) throw Refused.invalidField("confirm.codes", "api.wrong.text");
            codes.add(code.stringValue());
        }
        return codes;
    }

    private static JsonNode tree(Upload body, JsonMapper json) {
        try (var in = body.open()) {
            var tree = json.readTree(in);
            if (tree.isMissingNode()) { // nothing at all
                throw Refused.invalidJson(1, 1);
            }
            if (!tree.isObject()) {
                throw Refused.invalidField("", "api.wrong.object");
            }
            return tree;
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw Refused.invalidJson(
                    place == null ? 1 : Math.max(1, place.getLineNr()),
                    place == null ? 1 : Math.max(1, place.getColumnNr()));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static String checked(String text) {
        if (text.isBlank()) {
            throw Refused.invalidField("text", "api.wrong.empty");
        }
        if (text.length() > LONGEST_TEXT) {
            throw Refused.invalidField("text", "api.wrong.too-long", LONGEST_TEXT);
        }
        if (text.indexOf('\0') >= 0) {
            throw Refused.invalidField("text", "api.wrong.control-character");
        }
        return text;
    }
}
