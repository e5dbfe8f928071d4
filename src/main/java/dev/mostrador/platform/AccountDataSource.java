package dev.mostrador.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Sets PostgreSQL's `app.account` on every connection handed out, so that row-level security sees the account of
/// the open [AccountScope], or none at all. A pooled connection remembers its setting: for a shop on its own
/// this costs no round trip.
public final class AccountDataSource extends DelegatingDataSource implements AutoCloseable {
    private static final String NOBODY = "";

    private final Map<PGConnection, String> settings = Collections.synchronizedMap(new WeakHashMap<>());

    public AccountDataSource(DataSource target) {
        super(target);
    }

    /// Closes the pool behind it.
    @Override
    public void close() throws Exception {
        if (getTargetDataSource() instanceof AutoCloseable pool) {
            pool.close();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            become(connection, account());
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    // The connection is in auto-commit here, so the setting outlives a rollback of the caller's transaction.
    private void become(Connection connection, String account) throws SQLException {
        var physical = connection.unwrap(PGConnection.class);
        if (account.equals(settings.get(physical))) {
            return;
        }
        settings.remove(physical);
        try (var statement = connection.prepareStatement("select set_config('app.account', ?, false)")) {
            statement.setString(1, account);
            statement.execute();
        }
        settings.put(physical, account);
    }

    private static String account() {
        var account = AccountScope.current();
        return account.isPresent() ? Integer.toString(account.getAsInt()) : NOBODY;
    }
}
