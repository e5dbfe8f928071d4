package dev.mostrador.voice.screen;

import dev.mostrador.style.Finding;
import java.util.List;

/// A text to try the guard with, and what it says of it. Nothing is kept.
///
/// @param open everybody would read it
public record Trial(String text, String channel, boolean open, List<Finding> findings) {
    public static final int LONGEST = 10_000; // characters

    static final Trial NONE = new Trial("", "email", false, List.of());

    public boolean hasPlace(Finding finding) {
        return !finding.span().in(text).isEmpty();
    }
}
