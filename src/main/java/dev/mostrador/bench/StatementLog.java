package dev.mostrador.bench;

import dev.mostrador.platform.postgres.DataFolder;
import dev.mostrador.platform.postgres.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Has PostgreSQL write down every statement while some work is done, and a marker before each piece of it.
final class StatementLog {
    private final DataFolder folder;
    private final DatabaseAddress address;
    private final Path file;

    StatementLog(DataFolder folder, DatabaseAddress address) {
        this.folder = folder;
        this.address = address;
        this.file = folder.log().resolve("postgres.log");
    }

    interface Work {
        void run(long number) throws Exception;
    }

    /// The statements of `count` pieces of work, one list each.
    List<List<Recording.Statement>> record(int count, Work work) throws IOException, SQLException {
        var from = lines();
        try (var marker = Bench.superuser(folder, address)) {
            log(marker, "all");
            for (var number = 0; number < count; number++) {
                execute(marker, "select 'next'");
                run(work, number);
            }
            log(marker, "none");
        }
        return Recording.read(file, from).stream()
                .filter(statements -> !statements.isEmpty())
                .toList();
    }

    private static void run(Work work, int number) throws IOException {
        try {
            work.run(number);
        } catch (IOException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void log(Connection marker, String what) throws SQLException {
        execute(marker, "alter system set log_line_prefix = '" + Recording.PREFIX + "'");
        execute(marker, "alter system set log_error_verbosity = 'default'");
        execute(marker, "alter system set log_parameter_max_length = -1");
        execute(marker, "alter system set log_statement = '" + what + "'");
        execute(marker, "select pg_reload_conf()");
        execute(marker, "select pg_sleep(0.3)"); // until every server process has read it
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long lines() throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
