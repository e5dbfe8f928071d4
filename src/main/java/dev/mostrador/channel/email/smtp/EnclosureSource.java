package dev.mostrador.channel.email.smtp;

import jakarta.activation.DataSource;
import java.io.InputStream;
import java.io.OutputStream;

/// A file of a letter, opened each time the mail is written.
record EnclosureSource(Letter.Enclosure enclosure) implements DataSource {
    @Override
    public InputStream getInputStream() {
        return enclosure.content().get();
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getContentType() {
        var type = enclosure.type();
        return type.matches("[\\w.+-]+/[\\w.+-]+") ? type : "application/octet-stream";
    }

    @Override
    public String getName() {
        return Composer.oneLine(enclosure.name());
    }
}
