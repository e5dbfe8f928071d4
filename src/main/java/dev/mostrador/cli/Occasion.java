package dev.mostrador.cli;

import dev.mostrador.platform.postgres.DataLock;
import dev.mostrador.platform.postgres.Database;
import dev.mostrador.platform.postgres.DatabaseAddress;
import dev.mostrador.platform.postgres.EmbeddedPostgres;
import dev.mostrador.platform.postgres.Progress;
import dev.mostrador.platform.postgres.Refused;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The database for one short command: that of the running application, or started for the occasion and stopped again.
final class Occasion implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Ending ending = new Ending();
    private final DatabaseAddress address;

    private Occasion(Machine machine, String command) {
        this.address = open(machine, command);
    }

    static Occasion of(Machine machine, String command) {
        return new Occasion(machine, command);
    }

    private DatabaseAddress open(Machine machine, String command) {
        if (!machine.databaseUrl().isBlank())
            return Database.open(machine.databaseUrl(), machine.folder(), Progress.SILENT)
                    .address();
        if (!EmbeddedPostgres.exists(machine.folder())) throw nothingYet(machine);
        // Ctrl-C must not leave the server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(ending));
        var lock = DataLock.take(machine.folder(), command, machine.clock().instant());
        if (lock.isEmpty()) return ofTheApplication(machine, command);
        ending.later(lock.get());
        return ending.later(EmbeddedPostgres.start(machine.folder(), Progress.SILENT))
                .address();
    }

    /// The application may still be starting; another command like this one is waited for.
    private DatabaseAddress ofTheApplication(Machine machine, String command) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (DataLock.holder(machine.folder())
                    .filter(DataLock.Holder::serves)
                    .isEmpty()) {
                ending.later(Holding.take(machine, command));
                return ending.later(EmbeddedPostgres.start(machine.folder(), Progress.SILENT))
                        .address();
            }
            var running = EmbeddedPostgres.running(machine.folder());
            if (running.isPresent()) return running.get();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw Refused.saying(machine.say("cli.database.absent"));
    }

    static Refused nothingYet(Machine machine) {
        return Refused.saying(machine.say("cli.data.none", machine.folder().root()));
    }

    DatabaseAddress address() {
        return address;
    }

    Connection connect() throws SQLException {
        return address.connect();
    }

    @Override
    public void close() {
        ending.run();
    }
}
