package dev.mostrador.bench;

import dev.mostrador.platform.postgres.DatabaseAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/// The raw limit: recorded statements through plain JDBC, one connection a client, in the same transactions.
final class Replay implements Load.Client {
    private final Connection connection;
    private final List<List<Recording.Statement>> works;
    private final boolean once;

    /// @param once each piece of work can be done only once (it writes); else they go round
    Replay(DatabaseAddress address, int account, List<List<Recording.Statement>> works, boolean once) {
        this.works = works;
        this.once = once;
        try {
            connection = address.connect();
            try (var statement = connection.prepareStatement("select set_config('app.account', ?, false)")) {
                statement.setString(1, Integer.toString(account));
                statement.execute();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public boolean work(long number) throws SQLException {
        if (once && number >= works.size()) {
            return false;
        }
        for (var statement : works.get((int) (number % works.size()))) {
            run(statement);
        }
        return true;
    }

    private void run(Recording.Statement statement) throws SQLException {
        if (statement.is("begin")) {
            connection.setAutoCommit(false);
        } else if (statement.is("commit")) {
            connection.commit();
            connection.setAutoCommit(true);
        } else if (statement.is("rollback")) {
            connection.rollback();
            connection.setAutoCommit(true);
        } else {
            execute(statement);
        }
    }

    private void execute(Recording.Statement statement) throws SQLException {
        // The driver prepares what it has seen five times on the server, as it does for the application.
        try (var prepared = connection.prepareStatement(statement.sql())) {
            for (var i = 0; i < statement.values().size(); i++) {
                prepared.setObject(i + 1, statement.values().get(i), Types.OTHER);
            }
            drain(prepared);
        }
    }

    private static void drain(PreparedStatement prepared) throws SQLException {
        if (!prepared.execute()) {
            return;
        }
        try (var rows = prepared.getResultSet()) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (var column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
