package dev.mostrador.desk;

import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.NewAttachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Files that come with a form.
@Component
class Uploads {
    private static final int LONGEST_NAME = 200;

    private final Files files;

    Uploads(Files files) {
        this.files = files;
    }

    /// Keeps those that hold something; throws `Blobs.TooLarge`.
    List<NewAttachment> keep(List<MultipartFile> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).map(this::keep).toList();
    }

    private NewAttachment keep(MultipartFile part) {
        try (InputStream content = part.getInputStream()) {
            return files.keep(name(part), type(part), false, "", content, Files.LIMIT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    // Browsers of old sent whole paths.
    private static String name(MultipartFile part) {
        var given = Optional.ofNullable(part.getOriginalFilename()).orElse("");
        var name =
                given.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        if (name.isEmpty()) {
            return "archivo";
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static String type(MultipartFile part) {
        var type = Optional.ofNullable(part.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        return type.matches("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,100}") ? type : "application/octet-stream";
    }
}
