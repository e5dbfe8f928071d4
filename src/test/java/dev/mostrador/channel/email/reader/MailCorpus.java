package dev.mostrador.channel.email.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The mails under `src/test/resources/mail`, each with what it must be read as.
public final class MailCorpus {
    public static final Path FOLDER = Path.of("src/test/resources/mail");

    private MailCorpus() {}

    /// Every mail, by name.
    public static List<Path> all() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(it -> it.toString().endsWith(".eml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Path mail) {
        try {
            return Files.readAllBytes(mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path expected(Path mail) {
        return mail.resolveSibling(mail.getFileName().toString().replace(".eml", ".expected.json"));
    }
}
