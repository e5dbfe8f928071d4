package dev.mostrador.channel;

/// What an inbox answers by itself to the first message of a conversation (R4).
///
/// @param open while somebody attends; empty: the usual words
/// @param closed out of hours; empty: the usual words
public record Acknowledgement(boolean on, TwoLanguages open, TwoLanguages closed) {
    public static final Acknowledgement OFF = new Acknowledgement(false, TwoLanguages.NONE, TwoLanguages.NONE);
}
