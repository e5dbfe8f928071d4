package dev.mostrador.ui.paper;

import dev.mostrador.ui.Colour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The looks of a paper, with the shop's colour in the places of `$brand`, `$ink`, `$strong`, `$soft` and `$line`.
final class Style {
    private Style() {}

    static String read(String name, Colour colour) {
        return text("paper.css")
                .concat(text(name))
                .replace("$brand", colour.hex())
                .replace("$ink", colour.ink())
                .replace("$strong", colour.onWhite().hex())
                .replace("$soft", colour.tint(0.08).hex())
                .replace("$line", colour.tint(0.35).hex());
    }

    private static String text(String name) {
        try (var file = Objects.requireNonNull(Style.class.getResourceAsStream("/paper/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
