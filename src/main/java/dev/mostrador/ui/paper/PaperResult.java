package dev.mostrador.ui.paper;

/// What became of setting a paper.
public sealed interface PaperResult {
    /// @param pdf some hundred kilobytes; a copy for whoever asked
    @SuppressWarnings("ArrayRecordComponent")
    record Done(byte[] pdf) implements PaperResult {}

    /// Longer than [Paper#LONGEST] or of more than [Paper#MOST] pieces.
    record TooLong() implements PaperResult {}

    /// Others are being set.
    record Busy() implements PaperResult {}
}
