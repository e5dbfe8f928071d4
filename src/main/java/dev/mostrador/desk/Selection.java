package dev.mostrador.desk;

import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Languages;
import dev.mostrador.conversation.Priority;
import dev.mostrador.ui.Form;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which list stands on the left: a view narrowed by a filter, or what a search found. It lives in the address alone.
///
/// @param view as in `/inbox/<view>`; see [Views]
/// @param query what is searched for; not empty: the list holds hits
public record Selection(String view, Filter filter, String query) {
    private static final String ME = "me";
    private static final String NOBODY = "none";
    private static final List<String> MORE = List.of("reason", "kind", "mood"); // of modules above conversations

    public static Selection of(String view) {
        return new Selection(view, Filter.NONE, "");
    }

    public static Selection search(String query) {
        return new Selection(Views.MINE, Filter.NONE, query);
    }

    /// From the parameters of an address. What makes no sense does not narrow.
    public static Selection of(String view, Form parameters) {
        return new Selection(view, filter(parameters::value), "");
    }

    /// From the parameters of a conversation's address.
    public static Selection beside(Form parameters) {
        return beside(parameters::value);
    }

    /// From the hidden field `at` of a form on the desk.
    public static Selection at(Form form) {
        return read(form.value("at"));
    }

    /// From what [#parameters] wrote.
    public static Selection read(String parameters) {
        var pairs = Arrays.stream(parameters.split("&"))
                .map(pair -> pair.split("=", 2))
                .toList();
        return beside(name -> pairs.stream()
                .filter(pair -> pair.length == 2 && pair[0].equals(name))
                .map(pair -> decoded(pair[1]))
                .findFirst()
                .orElse(""));
    }

    public boolean isSearch() {
        return !query.isEmpty();
    }

    /// The address of the list itself.
    public String address() {
        if (isSearch()) {
            return "/search?q=" + encoded(query);
        }
        var narrowed = narrowing();
        return "/inbox/" + view + (narrowed.isEmpty() ? "" : "?" + String.join("&", narrowed));
    }

    /// The address of the list as a file.
    ///
    /// @param format `csv` or `json`
    public String export(String format) {
        return address().replaceFirst("(\\?|$)", "/export." + format + "$1");
    }

    /// The address of a conversation with this list beside it.
    public String conversation(long number) {
        return "/conversations/" + number + "?" + parameters();
    }

    /// What stands behind the question mark of a conversation's address, and in the field `at` of its forms.
    public String parameters() {
        if (isSearch()) {
            return "q=" + encoded(query);
        }
        var parts = new ArrayList<>(List.of("view=" + view));
        parts.addAll(narrowing());
        return String.join("&", parts);
    }

    /// The list's address with one parameter more.
    public String with(String name, String value) {
        return address() + (address().contains("?") ? "&" : "?") + name + "=" + encoded(value);
    }

    private static Selection beside(Function<String, String> parameter) {
        var query = parameter.apply("q");
        if (!query.isEmpty()) {
            return search(query);
        }
        var view = parameter.apply("view");
        return new Selection(Views.isKnown(view) ? view : Views.OPEN, filter(parameter), "");
    }

    private static Filter filter(Function<String, String> parameter) {
        var inbox = parameter.apply("inbox");
        return new Filter(
                id(parameter.apply("tag")),
                Arrays.stream(Priority.values())
                        .filter(priority -> priority.column().equals(parameter.apply("priority")))
                        .findFirst()
                        .orElse(null),
                id(parameter.apply("assignee")),
                id(parameter.apply("team")),
                inbox.isEmpty() ? null : inbox,
                switch (parameter.apply("waiting")) {
                    case "us" -> true;
                    case "customer" -> false;
                    default -> null;
                },
                Languages.CODES.contains(parameter.apply("language")) ? parameter.apply("language") : null,
                parameter.apply("channel").matches("[a-z]{1,20}") ? parameter.apply("channel") : null,
                parameter.apply("quiet").matches("[1-9]\\d{0,2}") ? Integer.valueOf(parameter.apply("quiet")) : null,
                parameter.apply("assignee").equals(ME),
                parameter.apply("assignee").equals(NOBODY),
                more(parameter));
    }

    private static Map<String, String> more(Function<String, String> parameter) {
        var more = new TreeMap<String, String>();
        for (var name : MORE) {
            if (parameter.apply(name).matches("[a-z0-9_.]{1,60}")) more.put(name, parameter.apply(name));
        }
        return more;
    }

    private List<String> narrowing() {
        var parts = new ArrayList<String>();
        add(parts, "tag", filter.tag());
        add(
                parts,
                "priority",
                filter.priority() == null ? null : filter.priority().column());
        add(parts, "assignee", filter.own() ? ME : filter.unassigned() ? NOBODY : filter.assignee());
        add(parts, "team", filter.team());
        add(parts, "inbox", filter.inbox());
        add(parts, "waiting", filter.awaitingUs() == null ? null : filter.awaitingUs() ? "us" : "customer");
        add(parts, "language", filter.language());
        add(parts, "channel", filter.channel());
        add(parts, "quiet", filter.quietDays());
        filter.more().forEach((name, value) -> add(parts, name, value));
        return parts;
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + encoded(value.toString()));
        }
    }

    static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }
}
