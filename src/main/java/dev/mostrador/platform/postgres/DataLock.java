package dev.mostrador.platform.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/// One process at a time on a data folder. The system itself lets go of the lock when the process dies, however it
/// dies; who holds it stands beside, in `holder`.
public final class DataLock implements AutoCloseable {

    /// @param command what it was started as: `run`, `backup` …
    /// @param address where it answers, empty until it does
    public record Holder(long pid, String command, Instant since, String address) {
        public boolean serves() {
            return command.equals("run");
        }
    }

    private final Path file;
    private final FileChannel channel;
    private Holder holder;

    private DataLock(Path file, FileChannel channel, Holder holder) {
        this.file = file;
        this.channel = channel;
        this.holder = holder;
    }

    /// Empty while another process has the folder.
    public static Optional<DataLock> take(DataFolder folder, String command, Instant now) {
        folder.tmp(); // brings the folder itself into being
        try {
            var channel = FileChannel.open(
                    folder.root().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            var holder = new Holder(ProcessHandle.current().pid(), command, now, "");
            var lock = new DataLock(holderFile(folder), channel, holder);
            lock.write();
            return Optional.of(lock);
        } catch (IOException e) {
            throw Refused.because(e, "postgres.refused.folder", folder.root(), e.getMessage());
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process has it
        }
    }

    private static Path holderFile(DataFolder folder) {
        return folder.root().resolve("holder");
    }

    /// What the last one to take the lock wrote; whether it still lives is for the lock to say.
    public static Optional<Holder> holder(DataFolder folder) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(holderFile(folder))));
            return Optional.of(new Holder(
                    Long.parseLong(properties.getProperty("pid")),
                    properties.getProperty("command"),
                    Instant.parse(properties.getProperty("since")),
                    properties.getProperty("address")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Says for others where the application answers.
    public void answersAt(String address) {
        holder = new Holder(holder.pid(), holder.command(), holder.since(), address);
        write();
    }

    private void write() {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(holder.pid()));
        properties.setProperty("command", holder.command());
        properties.setProperty("since", holder.since().toString());
        properties.setProperty("address", holder.address());
        var text = new StringWriter();
        try {
            properties.store(text, null);
            Secret.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
