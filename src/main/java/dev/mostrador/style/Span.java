package dev.mostrador.style;

/// A part of a text, in UTF-16 units; `end` is exclusive.
public record Span(int start, int end) {
    public String in(String text) {
        return text.substring(start, end);
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
