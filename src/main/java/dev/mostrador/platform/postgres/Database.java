package dev.mostrador.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The database that this installation uses: the embedded one, or your own.
///
/// @param server null when the database is your own
public record Database(DatabaseAddress address, @Nullable EmbeddedPostgres server) implements AutoCloseable {
    private static final int OLDEST = 150_000;

    /// @param url `MOSTRADOR_DATABASE_URL`; blank for the embedded one
    public static Database open(String url, DataFolder folder, Progress progress) {
        if (!url.isBlank()) return external(DatabaseAddress.parse(url));
        var server = EmbeddedPostgres.start(folder, progress);
        return new Database(server.address(), server);
    }

    public static Database external(DatabaseAddress address) {
        try (var connection = address.connect()) {
            verify(connection);
        } catch (SQLException e) {
            throw Refused.because(e, "postgres.refused.unreachable", address, e.getMessage());
        }
        return new Database(address, null);
    }

    /// Too old a server would fail at the first migration, too strong a role would see every account's rows.
    private static void verify(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery("""
                        select current_setting('server_version_num')::int, current_setting('server_version'),
                               rolsuper or rolbypassrls, rolname
                        from pg_roles where rolname = current_user""")) {
            row.next();
            if (row.getInt(1) < OLDEST) throw Refused.because("postgres.refused.version", row.getString(2));
            if (row.getBoolean(3)) throw Refused.because("postgres.refused.role", row.getString(4));
        }
    }

    public boolean embedded() {
        return server != null;
    }

    @Override
    public void close() {
        if (server != null) server.stop();
    }
}
