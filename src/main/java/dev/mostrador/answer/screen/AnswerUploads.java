package dev.mostrador.answer.screen;

import dev.mostrador.answer.AnswerFiles;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.ui.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// The files that somebody adds to a prepared answer.
@Component
class AnswerUploads {
    private static final int LONGEST_NAME = 200;

    private final Files files;

    AnswerUploads(Files files) {
        this.files = files;
    }

    void check(Form form, @Nullable List<MultipartFile> uploads, int kept) {
        var present = present(uploads);
        if (present.size() + kept > AnswerFiles.MOST) form.refuse("files", "answer.fault.files", AnswerFiles.MOST);
        if (present.stream().mapToLong(MultipartFile::getSize).sum() > Files.LIMIT) {
            form.refuse("files", "answer.fault.size", Files.LIMIT / (1024 * 1024));
        }
    }

    List<NewAttachment> keep(@Nullable List<MultipartFile> uploads) {
        return present(uploads).stream().map(this::keep).toList();
    }

    private NewAttachment keep(MultipartFile upload) {
        try (var content = upload.getInputStream()) {
            return files.keep(name(upload), type(upload), false, "", content, Files.LIMIT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    // An empty file field comes as a file without a name.
    private static List<MultipartFile> present(@Nullable List<MultipartFile> uploads) {
        return Objects.requireNonNullElse(uploads, List.<MultipartFile>of()).stream()
                .filter(upload -> !name(upload).isEmpty())
                .toList();
    }

    private static String name(MultipartFile upload) {
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
