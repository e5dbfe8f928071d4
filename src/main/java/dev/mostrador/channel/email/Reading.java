package dev.mostrador.channel.email;

import dev.mostrador.channel.email.reader.EmailReader;
import dev.mostrador.channel.email.reader.ReadEmail;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/// Opens raw mails: the pure reader, behind a seam at which a test can let it fail.
@Component
class Reading {
    ReadEmail read(byte[] raw) {
        return EmailReader.read(raw);
    }

    ReadEmail read(Path file) {
        return EmailReader.read(file);
    }
}
