package dev.mostrador.channel.email.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A file that came with the mail. Its content stays inside the raw mail until it is streamed out.
///
/// @param name safe to show and to save: no path, no control, no bidi-override characters; never empty
/// @param type media type in lower case; what the first bytes say wins when the declared one is vague or hides
/// something dangerous
/// @param inline the HTML body shows it in place
/// @param contentId without `<>`, "" if none; matches `data-cid` in [ReadEmail#html()]
/// @param forwarded for an attached mail (`message/rfc822`): what it is about
/// @param content opens the decoded bytes
public record Attachment(
        String name, String type, boolean inline, String contentId, Optional<Forwarded> forwarded, Content content) {

    /// The decoded content, from its first byte, as often as wanted while the mail is open.
    public InputStream open() throws IOException {
        return content.open();
    }

    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
