package dev.mostrador.desk;

import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Priority;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What narrows a list, as it stands in the address. What makes no sense does not narrow.
public record Filters(Map<String, String> given) {
    private static final List<String> NAMES = List.of("tag", "priority", "assignee", "team", "inbox", "waiting");

    static Filters of(Map<String, String> parameters) {
        var given = new java.util.LinkedHashMap<String, String>();
        NAMES.forEach(name -> {
            var value = parameters.getOrDefault(name, "");
            if (!value.isBlank()) {
                given.put(name, value);
            }
        });
        return new Filters(given);
    }

    public Filter filter() {
        return new Filter(
                id("tag"),
                priority(),
                id("assignee"),
                id("team"),
                given.get("inbox"),
                given.containsKey("waiting")
                        ? Boolean.valueOf(given.get("waiting").equals("us"))
                        : null);
    }

    public String value(String name) {
        return given.getOrDefault(name, "");
    }

    public boolean isNone() {
        return given.isEmpty();
    }

    public int count() {
        return given.size();
    }

    /// `view=mine&tag=…`: goes on with every link of the desk.
    String query(String view) {
        var parts = new ArrayList<>(List.of("view=" + view));
        given.forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", parts);
    }

    /// `?tag=…`, or empty.
    String suffix() {
        return isNone() ? "" : "?" + query("").replaceFirst("^view=&", "");
    }

    private @Nullable UUID id(String name) {
        return Ids.parse(given.get(name)).orElse(null);
    }

    private @Nullable Priority priority() {
        return Optional.ofNullable(given.get("priority"))
                .filter(value -> value.matches("normal|high|urgent"))
                .map(value -> Priority.valueOf(value.toUpperCase(Locale.ROOT)))
                .orElse(null);
    }
}
