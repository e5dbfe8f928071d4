package dev.mostrador.channel.chat.screen;

import dev.mostrador.channel.chat.Looks;
import dev.mostrador.channel.chat.Widget;
import dev.mostrador.ui.Form;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Between what is typed and a [Widget].
final class ChatForm {
    private static final int MOST_ORIGINS = 50;

    private ChatForm() {}

    static Form blank() {
        return fill(Form.blank().with("name", ""), Looks.USUAL);
    }

    static Form of(Widget widget) {
        var form = Form.blank()
                .with("name", widget.name())
                .with("team", widget.team() == null ? "" : widget.team().toString())
                .with("verified-only", yes(widget.verifiedOnly()));
        return fill(form, widget.looks());
    }

    /// What is wrong with it stands in the form then; it may only be used when the form is fine.
    static Widget widget(UUID id, Form form) {
        return new Widget(id, form.required("name", 80), team(form), form.has("verified-only", "yes"), looks(form));
    }

    private static Form fill(Form form, Looks looks) {
        return form.with("colour", looks.colour())
                .with("theme", looks.theme())
                .with("side", looks.side())
                .with("languages", String.join("-", looks.languages()))
                .with("origins", String.join("\n", looks.origins()))
                .with("files", yes(looks.files()))
                .with("ask", looks.ask().word())
                .with("mail-after", Integer.toString(looks.mailAfter()))
                .with("welcome", looks.welcome())
                .with("welcome-en", looks.welcomeEnglish());
    }

    private static Looks looks(Form form) {
        return new Looks(
                colour(form),
                oneOf(form, "theme", "auto", "light", "dark"),
                oneOf(form, "side", "right", "left"),
                List.of(oneOf(form, "languages", "es-en", "es", "en-es", "en").split("-")),
                origins(form),
                form.has("files", "yes"),
                Looks.Ask.valueOf(oneOf(form, "ask", "after", "before", "never").toUpperCase(Locale.ROOT)),
                number(form, "mail-after", 0, 1440),
                form.limited("welcome", 300),
                form.limited("welcome-en", 300));
    }

    private static String colour(Form form) {
        var typed = form.value("colour").toLowerCase(Locale.ROOT);
        if (!typed.matches("#[0-9a-f]{6}")) {
            form.refuse("colour", "chat.settings.colour-bad");
            return Looks.USUAL.colour();
        }
        return typed;
    }

    private static List<String> origins(Form form) {
        var origins = new ArrayList<String>();
        form.value("origins")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_ORIGINS)
                .forEach(line -> {
                    var origin = origin(line);
                    if (origin == null) {
                        form.refuse("origins", "chat.settings.origin-bad", line);
                    } else if (!origins.contains(origin)) {
                        origins.add(origin);
                    }
                });
        return List.copyOf(origins);
    }

    /// `tienda.example/contacto` is `https://tienda.example`.
    private static @Nullable String origin(String line) {
        try {
            var uri = new URI(line.contains("://") ? line : "https://" + line);
            if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
                return null;
            }
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return uri.getScheme() + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
        } catch (URISyntaxException nonsense) {
            return null;
        }
    }

    private static String oneOf(Form form, String name, String... allowed) {
        var value = form.value(name);
        return Arrays.asList(allowed).contains(value) ? value : allowed[0];
    }

    static int number(Form form, String name, int least, int most) {
        var typed = form.value(name);
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
            form.refuse(name, "chat.settings.number", least, most);
            return least;
        }
        return Integer.parseInt(typed);
    }

    private static @Nullable UUID team(Form form) {
        return form.value("team").matches("[0-9a-f-]{36}") ? UUID.fromString(form.value("team")) : null;
    }

    private static String yes(boolean on) {
        return on ? "yes" : "";
    }
}
