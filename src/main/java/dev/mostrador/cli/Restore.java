package dev.mostrador.cli;

import dev.mostrador.cli.backup.Archive;
import dev.mostrador.cli.backup.Damaged;
import dev.mostrador.cli.backup.Reading;
import dev.mostrador.identity.TokensAtRest;
import dev.mostrador.platform.postgres.Database;
import dev.mostrador.platform.postgres.DatabaseAddress;
import dev.mostrador.platform.postgres.EmbeddedPostgres;
import dev.mostrador.platform.postgres.Refused;
import dev.mostrador.platform.postgres.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// `restore FILE [--replace]`. The file is verified before anything is touched; earlier data are moved aside, never
/// deleted, and moved back when the restoring fails.
final class Restore implements Command {
    private static final String MIGRATIONS = "classpath:db/migration";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Override
    public int run(Machine machine, List<String> arguments) {
        var options = Options.of(arguments, Set.of("--replace"), Set.of()).exactly(1, "cli.usage.restore");
        var file = Path.of(options.words().getFirst()).toAbsolutePath();
        // Each migration would announce itself.
        LoggingSystem.get(Restore.class.getClassLoader()).setLogLevel("org.flywaydb", LogLevel.WARN);
        try (var archive = Archive.open(file)) {
            machine.tell(
                    "cli.restore.verified",
                    file,
                    archive.manifest().createdAt(),
                    archive.manifest().rows());
            if (machine.databaseUrl().isBlank()) intoTheEmbedded(machine, archive, options.has("--replace"));
            else intoYourOwn(machine, archive);
            bringBack(machine, archive);
            machine.tell("cli.restore.done", archive.manifest().rows());
            return Exit.DONE;
        } catch (Damaged damaged) {
            throw Refused.saying(machine.say("cli.restore." + key(damaged.why()), file, damaged.getMessage()));
        } catch (SQLException e) {
            throw Refused.saying(machine.say("cli.database.failed", e.getMessage()));
        } catch (IOException e) {
            throw Refused.saying(machine.say("cli.restore.unreadable", file, e));
        }
    }

    private static String key(Damaged.Why why) {
        return switch (why) {
            case NOT_A_BACKUP -> "no-backup";
            case ALTERED -> "altered";
            case TOO_NEW -> "too-new";
            case FOREIGN -> "foreign";
        };
    }

    private static void intoYourOwn(Machine machine, Archive archive) throws SQLException, IOException, Damaged {
        var address =
                Database.external(DatabaseAddress.parse(machine.databaseUrl())).address();
        if (holdsTables(address)) throw Refused.saying(machine.say("cli.restore.not-empty"));
        new Reading(address, MIGRATIONS).read(archive);
    }

    private static void intoTheEmbedded(Machine machine, Archive archive, boolean replace)
            throws SQLException, IOException, Damaged {
        var folder = machine.folder();
        try (var _ = Holding.take(machine, "restore")) {
            if (EmbeddedPostgres.exists(folder) && !replace) refuseToHide(machine);
            var aside = EmbeddedPostgres.moveAside(
                    folder, STAMP.format(machine.clock().instant()));
            aside.ifPresent(old -> machine.tell("cli.restore.aside", old));
            var whole = false;
            try (var server = EmbeddedPostgres.start(folder, machine.output()::println)) {
                new Reading(server.address(), MIGRATIONS).read(archive);
                whole = true;
            } finally {
                if (!whole) EmbeddedPostgres.moveBack(folder, aside);
            }
        }
    }

    /// The installation's key opens the mailboxes' passwords; the one it replaces is kept.
    private static void bringBack(Machine machine, Archive archive) throws IOException, Damaged {
        var key = archive.key();
        var file = machine.folder().secretKey();
        if (key.isEmpty()) return;
        if (Files.exists(file) && !Files.readString(file).equals(key.get()))
            Files.move(
                    file,
                    file.resolveSibling("secret.key.replaced-"
                            + STAMP.format(machine.clock().instant())));
        Secret.write(file, key.get());
    }

    /// A database that nobody has used yet may go without a word.
    private static void refuseToHide(Machine machine) throws SQLException {
        try (var server = EmbeddedPostgres.start(machine.folder(), machine.output()::println);
                var connection = server.address().connect()) {
            if (!new TokensAtRest(connection).accounts().isEmpty())
                throw Refused.saying(
                        machine.say("cli.restore.data", machine.folder().root()));
        }
    }

    private static boolean holdsTables(DatabaseAddress address) throws SQLException {
        try (var connection = address.connect();
                var sql = connection.createStatement();
                var row = sql.executeQuery("""
                        select exists (select from pg_class
                          where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p'))""")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
