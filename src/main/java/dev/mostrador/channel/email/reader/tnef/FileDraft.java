package dev.mostrador.channel.email.reader.tnef;

import dev.mostrador.channel.email.reader.mime.TextDecoder;
import java.util.Optional;

/// An attachment whose attributes are still coming in.
final class FileDraft {
    byte[] title = {};
    Properties properties = Properties.NONE;
    private long offset = -1;
    private long length;

    void at(long offset, long length) {
        this.offset = offset;
        this.length = length;
    }

    Optional<Winmail.File> file(String charset) {
        if (offset < 0) {
            properties.range(Properties.ATTACHED_DATA).ifPresent(it -> at(it.offset(), it.length()));
        }
        if (offset < 0) {
            return Optional.empty();
        }
        var longName = properties.text(Properties.LONG_FILE_NAME, charset);
        return Optional.of(new Winmail.File(
                longName.isEmpty() ? string(title, charset) : longName,
                properties.text(Properties.MIME_TAG, charset),
                properties.text(Properties.CONTENT_ID, charset),
                offset,
                length));
    }

    /// Up to the terminating zero.
    static String string(byte[] bytes, String charset) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return TextDecoder.decode(java.util.Arrays.copyOf(bytes, end), charset);
    }
}
