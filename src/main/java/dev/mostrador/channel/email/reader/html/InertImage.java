package dev.mostrador.channel.email.reader.html;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An image that loads nothing by itself: where it came from moves to a data attribute that the desk can act on.
final class InertImage {
    private InertImage() {}

    /// @param attributes name, value, name, value, …
    static @Nullable String rewrite(String element, List<String> attributes) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals("src")) {
                var source = attributes.get(i + 1).strip();
                boolean attached = source.toLowerCase(Locale.ROOT).startsWith("cid:");
                attributes.set(i, attached ? "data-cid" : "data-remote-src");
                attributes.set(i + 1, attached ? contentId(source) : source);
            }
        }
        return element;
    }

    private static String contentId(String source) {
        var id = source.substring(4);
        try {
            return java.net.URLDecoder.decode(id.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return id;
        }
    }
}
