package dev.mostrador.platform;

import dev.mostrador.platform.postgres.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The node's one LISTEN connection. After a lost connection it says [Signal#EVERYTHING], as what was said meanwhile
/// was not heard.
@Component
class SignalListener {
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int WAIT_MILLIS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(SignalListener.class);

    private final Database database;
    private volatile @Nullable Connection open;

    SignalListener(Database database) {
        this.database = database;
    }

    void listen(BooleanSupplier running, Consumer<Signal> hearer) {
        var lostSome = false;
        while (running.getAsBoolean()) {
            try (var connection = connect()) {
                open = connection;
                subscribe(connection);
                if (lostSome) {
                    hearer.accept(Signal.EVERYTHING);
                }
                hear(connection.unwrap(PGConnection.class), running, hearer);
            } catch (SQLException | RuntimeException failure) { // the loop must not die
                lostSome = true;
                pause(running, failure);
            }
        }
    }

    void close() {
        var connection = open;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException alreadyGone) {
                LOG.debug("Listener was closed already", alreadyGone);
            }
        }
    }

    // Its own, not the pool's: it is held as long as the node lives.
    private Connection connect() throws SQLException {
        var address = database.address();
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static void subscribe(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Signals.CHANNEL);
        }
    }

    private static void hear(PGConnection connection, BooleanSupplier running, Consumer<Signal> hearer)
            throws SQLException {
        while (running.getAsBoolean()) {
            var notifications = connection.getNotifications(WAIT_MILLIS);
            for (var notification : notifications) {
                notification.getParameter().lines().map(Signal::fromLine).forEach(hearer);
            }
        }
    }

    private static void pause(BooleanSupplier running, Exception failure) {
        if (!running.getAsBoolean()) {
            return;
        }
        LOG.warn("Live updates lost their database connection and try again: {}", failure.getMessage());
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
