package dev.mostrador.cli;

import dev.mostrador.platform.postgres.DataLock;
import dev.mostrador.platform.postgres.Refused;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.LockSupport;

/// Takes the data folder for a command, or says who has it.
final class Holding {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Holding() {}

    /// Another short command is waited for; a running application is not.
    static DataLock take(Machine machine, String command) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var lock = DataLock.take(machine.folder(), command, machine.clock().instant());
            if (lock.isPresent()) return lock.get();
            var holder = DataLock.holder(machine.folder());
            if (holder.filter(DataLock.Holder::serves).isPresent() || System.nanoTime() > end) throw refusal(machine);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static Refused refusal(Machine machine) {
        var folder = machine.folder().root();
        return Refused.saying(DataLock.holder(machine.folder())
                .map(holder -> machine.say(
                        holder.address().isEmpty() ? "cli.held" : "cli.held.serving",
                        folder,
                        holder.command(),
                        holder.pid(),
                        SINCE.format(holder.since().atZone(ZoneId.systemDefault())),
                        holder.address()))
                .orElseGet(() -> machine.say("cli.held.unknown", folder)));
    }
}
