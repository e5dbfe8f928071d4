package dev.mostrador.voice;

import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.platform.Blobs;
import dev.mostrador.style.Secrets.FileText;
import dev.mostrador.style.file.FileReading;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What is written in the files that go with a reply. Each is read once, before anything is held for the reply, and
/// remembered for a while in memory only: it is not kept a second time.
@Component
public class FileTexts {
    private static final Logger LOG = LoggerFactory.getLogger(FileTexts.class);
    private static final int KEPT = 40; // files
    private static final Duration TOGETHER = Duration.ofSeconds(4);
    private static final int FILES = 10; // of a reply: more are not looked into

    private final Blobs blobs;
    private final FileReading reading;
    private final Map<Key, FileText> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FileText> eldest) {
            return size() > KEPT;
        }
    };

    public FileTexts(Blobs blobs, FileReading reading) {
        this.blobs = blobs;
        this.reading = reading;
    }

    // What a file is depends on its name as well.
    private record Key(String name, String sha256) {
        Key(String name, byte[] sha256) {
            this(name, HexFormat.of().formatHex(sha256));
        }
    }

    /// A file on its way in, not stored yet.
    public interface Coming {
        String name();

        long size();

        byte[] content() throws IOException;
    }

    private interface Content {
        byte[] bytes() throws IOException;
    }

    /// Reads them now, so that [#of] need not: it is asked while a conversation's row is held, and nobody is to wait
    /// there for a slow file.
    public void ahead(List<? extends Coming> files) {
        var until = System.nanoTime() + TOGETHER.toNanos();
        for (var file : files.stream().limit(FILES).toList()) {
            if (file.size() > FileReading.LONGEST_FILE) continue; // never read
            try {
                var content = file.content();
                text(new Key(file.name(), sha256(content)), () -> content, until);
            } catch (IOException gone) {
                LOG.warn("A file could not be read", gone);
            }
        }
    }

    public List<FileText> of(List<NewAttachment> files) {
        var until = System.nanoTime() + TOGETHER.toNanos();
        return files.stream().limit(FILES).map(file -> of(file, until)).toList();
    }

    private FileText of(NewAttachment file, long until) {
        if (file.content().size() > FileReading.LONGEST_FILE) {
            return NewAttachment.isDrawn(file.type())
                    ? new FileText(file.name(), "", true)
                    : FileReading.unread(file.name());
        }
        return text(new Key(file.name(), file.content().sha256()), () -> stored(file), until);
    }

    private FileText text(Key key, Content content, long until) {
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) return known;
        }
        if (System.nanoTime() > until) return FileReading.unread(key.name);
        var text = read(key.name, content);
        synchronized (kept) {
            kept.put(key, text);
        }
        return text;
    }

    private FileText read(String name, Content content) {
        try {
            return reading.read(name, content.bytes());
        } catch (IOException gone) {
            LOG.warn("A file could not be read", gone);
            return FileReading.unread(name);
        }
    }

    private byte[] stored(NewAttachment file) throws IOException {
        try (var content = blobs.open(file.content().id())) {
            return content.readAllBytes();
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
