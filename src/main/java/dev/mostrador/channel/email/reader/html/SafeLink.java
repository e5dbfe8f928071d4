package dev.mostrador.channel.email.reader.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A link opens elsewhere and tells the other side nothing. A relative one would lead into the desk itself, so it leads
/// nowhere.
final class SafeLink {
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:https?://|mailto:|tel:).*+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SafeLink() {}

    /// @param attributes name, value, name, value, …
    static @Nullable String rewrite(String element, List<String> attributes) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals("href")) {
                lead(attributes, i);
                return element;
            }
        }
        return element;
    }

    private static void lead(List<String> attributes, int at) {
        if (ELSEWHERE.matcher(attributes.get(at + 1).strip()).matches()) {
            attributes.addAll(List.of("target", "_blank", "rel", "noopener noreferrer nofollow"));
        } else {
            attributes.subList(at, at + 2).clear();
        }
    }
}
