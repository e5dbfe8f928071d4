package dev.mostrador.channel.email.reader;

import java.nio.file.Path;

/// Opens a raw mail.
public final class EmailReader {
    private EmailReader() {}

    /// From a file, which is mapped and not loaded: a 30 MB mail does not need 30 MB of heap. The file must stay as it
    /// is until
    /// the result is closed.
    ///
    /// @throws UnreadableEmail if it is no mail
    public static ReadEmail read(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }

    /// From memory.
    ///
    /// @throws UnreadableEmail if it is no mail
    public static ReadEmail read(byte[] raw) {
        throw new UnsupportedOperationException(raw.length + " bytes");
    }
}
