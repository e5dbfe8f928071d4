package dev.mostrador.api;

import dev.mostrador.answer.Shelf;
import dev.mostrador.answer.Wish;
import dev.mostrador.answer.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A prepared answer as a program writes it: `{"title": "…", "text": "…"}`, or `wordings` instead of `text`.
final class AnswerBody {
    static final long LIMIT = 1024 * 1024; // bytes

    private final JsonNode tree;
    private final CommitmentWish fields;

    private AnswerBody(CommitmentWish fields) {
        this.fields = fields;
        this.tree = fields.tree();
    }

    static AnswerBody parse(Upload body, JsonMapper json) {
        return new AnswerBody(CommitmentWish.parse(body, json));
    }

    /// Throws [Refused] with the first field that is not good.
    ///
    /// @param owner who looks after it
    Wish wish(@Nullable UUID owner) {
        var wish = new Wish(
                shelf(),
                team(),
                owner,
                text("folder"),
                fields.required("title"),
                text("shortcut"),
                wordings(),
                steps(),
                sends(),
                day("reviewOn"),
                day("expiresOn"));
        wish.faults().stream().findFirst().ifPresent(fault -> {
            throw Refused.invalidField(
                    fault.field(), fault.key(), fault.arguments().toArray());
        });
        return wish;
    }

    private Shelf shelf() {
        var given = fields.optional("shelf");
        if (given == null) return Shelf.ACCOUNT;
        return Shelf.find(given)
                .filter(it -> it != Shelf.PERSONAL)
                .orElseThrow(() -> Refused.invalidField("shelf", "api.wrong.shelf"));
    }

    private @Nullable UUID team() {
        var given = fields.optional("team");
        if (shelf() != Shelf.TEAM) return null;
        try {
            return UUID.fromString(Objects.requireNonNullElse(given, ""));
        } catch (IllegalArgumentException notOurs) {
            throw Refused.invalidField("team", "api.wrong.team");
        }
    }

    private String text(String name) {
        return Objects.requireNonNullElse(fields.optional(name), "");
    }

    private List<Wording> wordings() {
        var given = tree.get("wordings");
        if (given == null || given.isNull()) return List.of(Wording.usual(fields.required("text")));
        if (!given.isArray()) throw Refused.invalidField("wordings", "api.wrong.wordings");
        var wordings = new ArrayList<Wording>();
        for (var each : given) {
            if (!each.isObject()) throw Refused.invalidField("wordings", "api.wrong.wordings");
            var one = new CommitmentWish(each);
            wordings.add(new Wording(
                    Objects.requireNonNullElse(one.optional("channel"), ""),
                    Objects.requireNonNullElse(one.optional("register"), ""),
                    one.required("text")));
        }
        return wordings;
    }

    private List<String> steps() {
        var given = tree.get("steps");
        if (given == null || given.isNull()) return List.of();
        if (!given.isArray()) throw Refused.invalidField("steps", "api.wrong.texts");
        var steps = new ArrayList<String>();
        for (var each : given) {
            if (!each.isString()) throw Refused.invalidField("steps", "api.wrong.texts");
            steps.add(each.stringValue());
        }
        return steps;
    }

    private boolean sends() {
        var given = tree.get("sends");
        if (given == null || given.isNull()) return false;
        if (!given.isBoolean()) throw Refused.invalidField("sends", "api.wrong.boolean");
        return given.booleanValue();
    }

    private @Nullable LocalDate day(String name) {
        var given = fields.optional(name);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeException nonsense) {
            throw Refused.invalidField(name, "api.wrong.day");
        }
    }
}
