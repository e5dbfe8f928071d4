package dev.mostrador.channel.email.reader;

/// @param text what the person wrote now
/// @param quoted the folded rest: quoted history and signature. Together with `text` it holds everything
/// @param html the whole HTML body, inert: see [ReadEmail#html()]; "" if the mail has none
public record Body(String text, String quoted, String html) {
    public static final Body EMPTY = new Body("", "", "");
}
