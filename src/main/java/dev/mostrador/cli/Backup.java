package dev.mostrador.cli;

import dev.mostrador.cli.backup.Manifest;
import dev.mostrador.cli.backup.Writing;
import dev.mostrador.platform.postgres.Refused;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// `backup FILE`, while the application runs or not. The file appears when it is whole.
final class Backup implements Command {

    @Override
    public int run(Machine machine, List<String> arguments) {
        var options = Options.of(arguments, Set.of(), Set.of()).exactly(1, "cli.usage.backup");
        var file = Path.of(options.words().getFirst()).toAbsolutePath();
        if (Files.exists(file)) throw Refused.saying(machine.say("cli.backup.exists", file));
        try (var occasion = Occasion.of(machine, "backup")) {
            var manifest = write(machine, occasion, file);
            machine.tell("cli.backup.done", file, manifest.rows(), Files.size(file) / 1024);
            return Exit.DONE;
        } catch (SQLException e) {
            throw Refused.saying(machine.say("cli.database.failed", e.getMessage()));
        } catch (IOException e) {
            throw Refused.saying(machine.say("cli.backup.failed", file, e));
        }
    }

    private static Manifest write(Machine machine, Occasion occasion, Path file) throws SQLException, IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            Manifest manifest;
            try (var connection = occasion.connect();
                    var channel = FileChannel.open(
                            part,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                var stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                manifest = Writing.write(
                        connection,
                        stream,
                        Version.mostrador(),
                        machine.clock().instant(),
                        machine.folder().secretKey());
                stream.flush();
                channel.force(true);
            }
            Files.move(part, file);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
