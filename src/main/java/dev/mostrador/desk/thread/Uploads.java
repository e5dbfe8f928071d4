package dev.mostrador.desk.thread;

import dev.mostrador.conversation.DraftFile;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Markup;
import dev.mostrador.voice.FileTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// The files that an agent sends along.
@Component
public class Uploads {
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 200;

    private final Files files;

    Uploads(Files files) {
        this.files = files;
    }

    public void check(Form form, @Nullable List<MultipartFile> uploads) {
        check(form, uploads, List.of());
    }

    /// @param beside that lie beside the draft already: both go out together
    void check(Form form, @Nullable List<MultipartFile> uploads, List<DraftFile> beside) {
        var present = present(uploads);
        var bytes = present.stream().mapToLong(MultipartFile::getSize).sum()
                + beside.stream().mapToLong(DraftFile::size).sum();
        if (bytes > Files.LIMIT) {
            form.refuse("files", "desk.composer.too-big", Files.LIMIT / (1024 * 1024));
        }
        if (present.size() + beside.size() > MOST) {
            form.refuse("files", "desk.composer.too-many", MOST);
        }
    }

    /// A picture that the text names must be there to stand in it.
    ///
    /// @param beside names of files that lie beside the draft
    public void checkPictures(Form form, @Nullable List<MultipartFile> uploads, List<String> beside, String text) {
        var names = Stream.concat(present(uploads).stream().map(Uploads::name), beside.stream())
                .toList();
        Markup.pictures(text).stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> form.refuse("files", "desk.composer.picture-missing", name));
    }

    /// @param text pictures that it names stand within it; the others, and all other files, go along
    public List<NewAttachment> keep(@Nullable List<MultipartFile> uploads, String text) {
        var named = new HashSet<>(Markup.pictures(text));
        return present(uploads).stream()
                .map(upload -> keep(upload, NewAttachment.isDrawn(type(upload)) && named.remove(name(upload))))
                .toList();
    }

    private NewAttachment keep(MultipartFile upload, boolean inline) {
        try (var content = upload.getInputStream()) {
            var id = inline ? UUID.randomUUID() + "@inline" : "";
            return files.keep(name(upload), type(upload), inline, id, content, Files.LIMIT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Coming> coming(@Nullable List<MultipartFile> uploads) {
        return present(uploads).stream().map(Coming::new).toList();
    }

    record Coming(MultipartFile upload) implements FileTexts.Coming {
        @Override
        public String name() {
            return Uploads.name(upload);
        }

        @Override
        public long size() {
            return upload.getSize();
        }

        @Override
        public byte[] content() throws IOException {
            return upload.getBytes();
        }
    }

    // An empty file field comes as a file without a name.
    private static List<MultipartFile> present(@Nullable List<MultipartFile> uploads) {
        return Objects.requireNonNullElse(uploads, List.<MultipartFile>of()).stream()
                .filter(upload -> !upload.isEmpty() || !name(upload).isEmpty())
                .toList();
    }

    // Some browsers send the whole path.
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
