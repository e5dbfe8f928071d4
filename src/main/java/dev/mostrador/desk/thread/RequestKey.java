package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Recipients;
import dev.mostrador.ui.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Names one message that an agent sends: a double click repeats it, another text is another message (somebody who goes
/// back in the browser and writes anew).
public final class RequestKey {
    private RequestKey() {}

    /// @param files that go along: the same words with another file are another message
    public static String of(
            Form form, String text, @Nullable Recipients recipients, @Nullable List<MultipartFile> files) {
        var named = Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .map(file -> file.getOriginalFilename() + " " + file.getSize())
                .collect(Collectors.toCollection(ArrayList::new));
        named.addAll(form.values("kept")); // those beside the draft
        var page = form.value("key");
        return (page.isEmpty() ? UUID.randomUUID().toString() : page)
                + ":"
                + Integer.toHexString((text + "\n" + recipients + (named.isEmpty() ? "" : named)).hashCode());
    }
}
