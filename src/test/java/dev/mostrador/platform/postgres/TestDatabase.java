package dev.mostrador.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// One real PostgreSQL for all tests of a JVM, and as many migrated databases as they ask for (a copy takes about
/// 0.1 s). Nothing of it outlives the JVM; what a killed JVM left is swept by the next one.
public final class TestDatabase {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String TEMPLATE = "template_mostrador";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /// A new database with the schema of all migrations, empty.
    public static DatabaseAddress migrated() {
        return Server.MIGRATED.server.createDatabase("t" + NUMBER.incrementAndGet(), TEMPLATE);
    }

    /// A new database without any table.
    public static DatabaseAddress empty() {
        return Server.MIGRATED.server.createDatabase("t" + NUMBER.incrementAndGet(), "template1");
    }

    public static void drop(DatabaseAddress database) {
        var name = database.jdbcUrl().replaceAll("\\?.*", "").replaceAll(".*/", "");
        Server.MIGRATED.server.dropDatabase(name);
    }

    /// Who may do everything: to try that Mostrador refuses such a role.
    static DatabaseAddress superuser() {
        return Server.MIGRATED.server.superuser();
    }

    /// A data folder of this JVM's own, removed at its end.
    public static DataFolder folder() {
        return Server.MIGRATED.folder;
    }

    /// The unpacked programs, shared by all runs: unpacking takes a second.
    public static Path binaries() {
        try {
            return Binaries.unpacked(Files.createDirectories(TARGET.resolve("postgres")), Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Server {
        MIGRATED;

        private final DataFolder folder;
        private final EmbeddedPostgres server;

        Server() {
            var folders = TARGET.resolve("test-data");
            sweep(folders);
            folder = new DataFolder(
                    folders.resolve(Long.toString(ProcessHandle.current().pid())));
            DataLock.take(folder, "test", Instant.now()).orElseThrow();
            server = EmbeddedPostgres.start(folder, Progress.SILENT, binaries(), FAST);
            // After all Spring contexts: a plain shutdown hook would run beside theirs, and they would wait for a dead
            // server.
            SpringApplication.getShutdownHandlers().add(this::end);
            LoggingSystem.get(TestDatabase.class.getClassLoader()).setLogLevel("org.flywaydb", LogLevel.WARN);
            var template = server.createDatabase(TEMPLATE, "template1");
            Flyway.configure()
                    .dataSource(template.jdbcUrl(), template.user(), template.password())
                    .load()
                    .migrate();
        }

        private void end() {
            server.stop(EmbeddedPostgres.Stop.IMMEDIATE);
            EmbeddedPostgres.discard(folder);
        }

        private static void sweep(Path folders) {
            if (!Files.isDirectory(folders)) return;
            try (var old = Files.newDirectoryStream(folders)) {
                for (var folder : old) {
                    if (ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
                            .isPresent()) continue;
                    EmbeddedPostgres.discard(new DataFolder(folder));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// These data are thrown away: nothing needs to reach the disk.
    static final Map<String, String> FAST = Map.of(
            "fsync",
            "off",
            "synchronous_commit",
            "off",
            "full_page_writes",
            "off",
            "max_connections",
            "200",
            "autovacuum_naptime",
            "1h",
            "max_wal_size",
            "2GB");
}
