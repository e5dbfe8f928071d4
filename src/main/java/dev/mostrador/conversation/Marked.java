package dev.mostrador.conversation;

import java.util.List;
import java.util.stream.Collectors;

/// Text in pieces, some of them marked as what was searched for.
public record Marked(List<Piece> pieces) {
    public record Piece(String text, boolean marked) {}

    public static Marked plain(String text) {
        return new Marked(List.of(new Piece(text, false)));
    }

    public boolean hasMarks() {
        return pieces.stream().anyMatch(Piece::marked);
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
