package dev.mostrador.customer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Where the next page of the list of customers begins: after this name (in lower case) and id.
record ListCursor(boolean nameless, String name, UUID id) {
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((nameless + " " + id + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    /// Empty when the text is no cursor.
    static Optional<ListCursor> parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(new ListCursor(parts[0].equals("true"), parts[2], UUID.fromString(parts[1])));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
