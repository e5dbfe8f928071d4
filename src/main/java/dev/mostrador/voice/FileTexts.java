package dev.mostrador.voice;

import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.platform.Blobs;
import dev.mostrador.style.Secrets.FileText;
import dev.mostrador.style.file.FileReading;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What is written in the files that go with a reply. Each is read once, when it is laid beside the draft as a rule,
/// and remembered for a while in memory only: it is not kept a second time.
@Component
public class FileTexts {
    private static final Logger LOG = LoggerFactory.getLogger(FileTexts.class);
    private static final int KEPT = 40; // files
    private static final Duration TOGETHER = Duration.ofSeconds(4);
    private static final int FILES = 10; // of a reply: more are not looked into

    private final Blobs blobs;
    private final FileReading reading;
    private final Map<UUID, FileText> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, FileText> eldest) {
            return size() > KEPT;
        }
    };

    FileTexts(Blobs blobs, FileReading reading) {
        this.blobs = blobs;
        this.reading = reading;
    }

    public List<FileText> of(List<NewAttachment> files) {
        var until = System.nanoTime() + TOGETHER.toNanos();
        return files.stream().limit(FILES).map(file -> of(file, until)).toList();
    }

    private FileText of(NewAttachment file, long until) {
        var blob = file.content().id();
        synchronized (kept) {
            var known = kept.get(blob);
            if (known != null) return known;
        }
        if (System.nanoTime() > until) return FileReading.unread(file.name()); // a row may be held meanwhile
        var text = read(file);
        synchronized (kept) {
            kept.put(blob, text);
        }
        return text;
    }

    private FileText read(NewAttachment file) {
        if (file.content().size() > FileReading.LONGEST_FILE) {
            return NewAttachment.isDrawn(file.type())
                    ? new FileText(file.name(), "", true)
                    : FileReading.unread(file.name());
        }
        try (var content = blobs.open(file.content().id())) {
            return reading.read(file.name(), content.readAllBytes());
        } catch (IOException gone) {
            LOG.warn("A file could not be read", gone);
            return FileReading.unread(file.name());
        }
    }
}
