package dev.mostrador.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    static Path temporary;

    /// One for all: each test leaves a folder that the next one must be able to start on.
    private static DataFolder folder() {
        return new DataFolder(temporary.resolve("the data of $HOME, \"quoted\""));
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder(), Progress.SILENT, TestDatabase.binaries(), Map.of());
    }

    @AfterEach
    void nothingStaysBehind() {
        Postmaster.of(cluster())
                .flatMap(server -> ProcessHandle.of(server.pid()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    private static Cluster cluster() {
        return Cluster.in(folder().postgres());
    }

    @Test
    void anEmptyFolderBecomesADatabaseOfAnOrdinaryRole() throws SQLException {
        try (var server = start();
                var connection = server.address().connect();
                var sql = connection.createStatement()) {
            var row = sql.executeQuery("""
                    select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb, lower('ÁRBOL'), version(),
                           current_setting('data_checksums'), to_tsvector('devoluciones')::text
                    from pg_roles where rolname = current_user""");
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.getString(2)).isEqualTo("árbol");
            assertThat(row.getString(3)).startsWith("PostgreSQL " + Binaries.VERSION.replaceAll("\\.0$", "") + " ");
            assertThat(row.getString(4)).isEqualTo("on");
            assertThat(row.getString(5)).isEqualTo("'devolu':1");
        }
    }

    @Test
    void aServerWhoseApplicationWasKilledIsAdopted() throws SQLException {
        var killed = start();
        execute(killed, "create table if not exists kept (n int)");
        var pid = Postmaster.of(cluster()).orElseThrow().pid();

        try (var next = start()) {
            assertThat(next.adopted()).isTrue();
            assertThat(Postmaster.of(cluster()).orElseThrow().pid()).isEqualTo(pid);
            execute(next, "insert into kept values (1)");
        }
        assertThat(Postmaster.of(cluster())).isEmpty();
    }

    @Test
    void everyRowAcknowledgedBeforeTheApplicationWasKilledIsThere() throws Exception {
        start().stop();
        var application = Application.of(folder());
        application.awaitRows(200);
        application.kill();
        try (var next = start()) {
            assertThat(next.adopted()).isTrue();
            assertThat(Application.rows(next.address())).containsAll(application.acknowledged());
        }
    }

    @Test
    void everyRowAcknowledgedBeforePostgresWasKilledIsThere() throws Exception {
        start().stop();
        var application = Application.of(folder());
        application.awaitRows(200);
        ProcessHandle.of(Postmaster.of(cluster()).orElseThrow().pid())
                .orElseThrow()
                .destroyForcibly();
        application.awaitEnd();
        try (var next = start()) {
            assertThat(next.adopted()).isFalse();
            assertThat(Application.rows(next.address())).containsAll(application.acknowledged());
        }
    }

    private static void execute(EmbeddedPostgres server, String statement) throws SQLException {
        try (var connection = server.address().connect();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void aProcessIdThatNowBelongsToAnotherProgramIsNoHindrance() throws IOException {
        start().stop();
        var stale = cluster().data().resolve("postmaster.pid");
        var me = ProcessHandle.current().pid();
        Files.writeString(stale, me + "\n" + cluster().data() + "\n1\n5432\n\n127.0.0.1\n0 0\nready   \n");

        try (var server = start()) {
            assertThat(server.adopted()).isFalse();
            assertThat(Postmaster.of(cluster()).orElseThrow().pid()).isNotEqualTo(me);
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreNotPassedOver() throws IOException {
        var old = new DataFolder(temporary.resolve("old"));
        Files.createDirectories(old.postgres().resolve("data-17"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(old, Progress.SILENT, TestDatabase.binaries(), Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("data-17");
    }

    @Test
    void secretsAreForTheirOwnerAlone() throws IOException {
        start().stop();
        assertThat(Files.getPosixFilePermissions(folder().root()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        for (var role : new String[] {Cluster.ROLE, Cluster.SUPERUSER}) {
            var file = cluster().data().resolve(role + ".password");
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
