package dev.mostrador.style.file;

import dev.mostrador.style.Secrets.FileText;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Reads what is written in a file, on a thread that may be left behind: what takes too long, needs too much or makes a
/// parser fail has not been read, and that is said. Never throws.
@Component
public class FileReading {
    public static final int LONGEST_FILE = 5 * 1024 * 1024; // bytes

    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int AT_ONCE = 2; // files, those that hang among them

    private final Parsing parsing;
    private final Duration patience;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /// What reads the text out of the bytes; may throw, hang or want all memory.
    public interface Parsing {
        /// Null: a kind of file that holds no text for us.
        @Nullable
        Text text(byte[] content, String name) throws Exception;
    }

    /// @param whole false: there was more
    public record Text(String words, boolean whole) {}

    @Autowired
    public FileReading() {
        this(new KindsOfFile(), PATIENCE);
    }

    public FileReading(Parsing parsing, Duration patience) {
        this.parsing = parsing;
        this.patience = patience;
    }

    public FileText read(String name, byte[] content) {
        var read = new AtomicReference<@Nullable FileText>();
        var done = new CountDownLatch(1);
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return unread(name);
            Thread.ofPlatform().name("file-reading").daemon().start(() -> {
                try {
                    read.set(parsed(name, content));
                } finally {
                    places.release();
                    done.countDown();
                }
            });
            if (!done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) LOG.warn("A file took too long to read");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        var text = read.get();
        return text == null ? unread(name) : text;
    }

    // A parser that meets a hostile file may run out of stack or memory: it is the file's fault, not ours.
    private FileText parsed(String name, byte[] content) {
        try {
            var text = parsing.text(content, name);
            return text == null ? new FileText(name, "", true) : new FileText(name, text.words(), text.whole());
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError hostile) {
            LOG.info("A file could not be read: {}", hostile.toString());
            return unread(name);
        }
    }

    /// A file that is not even looked at: too large.
    public static FileText unread(String name) {
        return new FileText(name, "", false);
    }
}
