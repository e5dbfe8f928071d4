package dev.mostrador.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.platform.postgres.DataFolder;
import dev.mostrador.platform.postgres.DataLock;
import dev.mostrador.platform.postgres.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands as a person types them, on an embedded database of their own.
class RestoreTest {
    private static final String BINARIES = "mostrador.postgres.binaries";

    @TempDir
    static Path folder;

    static Path file;

    @BeforeAll
    static void aBackup() throws Exception {
        System.setProperty(BINARIES, TestDatabase.binaries().toString());
        var database = TestDatabase.migrated();
        try (var connection = database.connect();
                var sql = connection.createStatement()) {
            sql.execute(
                    "insert into account (name, country, time_zone, created_at) values ('Telepuppy', 'ES', 'UTC', now())");
        }
        file = folder.resolve("la copia.zip");
        var data = Files.createDirectory(folder.resolve("original"));
        Files.writeString(data.resolve("secret.key"), "the key");
        assertThat(new Terminal().data(data).database(database).type("backup", file.toString()))
                .isEqualTo(Exit.DONE);
    }

    @AfterAll
    static void unpackedElsewhereNoMore() {
        System.clearProperty(BINARIES);
    }

    @Test
    void dataAreOnlyReplacedOnDemandAndKeptAside() throws Exception {
        var terminal = new Terminal().data(folder.resolve("var"));
        assertThat(terminal.type("restore", file.toString()))
                .as(terminal.error())
                .isEqualTo(Exit.DONE);

        assertThat(terminal.type("restore", file.toString())).isEqualTo(Exit.REFUSED);
        assertThat(terminal.error()).contains("--replace").hasLineCount(1);

        assertThat(terminal.type("restore", file.toString(), "--replace")).isEqualTo(Exit.DONE);
        try (var kept = Files.newDirectoryStream(folder.resolve("var/postgres"), "replaced-*")) {
            assertThat(kept).hasSize(1);
        }
        assertThat(folder.resolve("var/secret.key")).hasContent("the key");
        assertThat(terminal.type("token", "create", "--name", "x")).isEqualTo(Exit.DONE);
        assertThat(terminal.error()).contains("Telepuppy");
    }

    @Test
    void whileTheApplicationRunsNothingIsRestored() {
        var data = folder.resolve("running");
        try (var lock =
                DataLock.take(new DataFolder(data), "run", Instant.now()).orElseThrow()) {
            lock.answersAt("http://127.0.0.1:1");
            var terminal = new Terminal().data(data);
            assertThat(terminal.type("restore", file.toString())).isEqualTo(Exit.REFUSED);
            assertThat(terminal.error())
                    .contains(
                            "http://127.0.0.1:1",
                            Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void aBackupIsForItsOwnerAloneAndNeverOverwritten() throws Exception {
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var before = Files.readAllBytes(file);
        assertThat(new Terminal().database(TestDatabase.migrated()).type("backup", file.toString()))
                .isEqualTo(Exit.REFUSED);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
