package dev.mostrador.channel.form;

import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.NewAttachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// The files that a customer sends along.
@Component
public class FormUploads {
    /// Files of one answer.
    public static final int MOST = 20;

    private static final int LONGEST_NAME = 200;

    private final Files files;

    FormUploads(Files files) {
        this.files = files;
    }

    public boolean areTooBig(List<MultipartFile> uploads) {
        return uploads.stream().mapToLong(MultipartFile::getSize).sum() > Files.LIMIT;
    }

    public List<NewAttachment> keep(List<MultipartFile> uploads) {
        return uploads.stream().map(this::keep).toList();
    }

    private NewAttachment keep(MultipartFile upload) {
        try (var content = upload.getInputStream()) {
            return files.keep(name(upload), type(upload), false, "", content, Files.LIMIT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Without the empty field that browsers send as a file without a name.
    public static List<MultipartFile> present(List<MultipartFile> uploads) {
        return uploads.stream()
                .filter(upload -> !upload.isEmpty() || !name(upload).isEmpty())
                .toList();
    }

    /// Some browsers send the whole path.
    public static String name(MultipartFile upload) {
        var name = Objects.requireNonNullElse(upload.getOriginalFilename(), "")
                .replaceFirst("^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static String type(MultipartFile upload) {
        var type = upload.getContentType();
        return type == null || !type.matches("[\\w.+-]{1,60}/[\\w.+-]{1,60}.*")
                ? "application/octet-stream"
                : type.replaceFirst(";.*", "").strip();
    }
}
