package dev.mostrador.channel.email.reader.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A link opens elsewhere and tells the other side nothing.
final class SafeLink {
    private SafeLink() {}

    static @Nullable String rewrite(String element, List<String> attributes) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals("href")) {
                attributes.addAll(List.of("target", "_blank", "rel", "noopener noreferrer nofollow"));
                return element;
            }
        }
        return element;
    }
}
