package dev.mostrador.cli;

import dev.mostrador.platform.postgres.Refused;
import java.util.List;

/// Finds the command for the words typed. Whatever goes wrong is one sentence and a number, never a stack trace.
public final class CommandLine {
    private CommandLine() {}

    /// @param application what Spring starts for `run`
    public static void main(Class<?> application, String[] arguments) {
        var status = status(application, Machine.ofThisProcess(), List.of(arguments));
        if (status != Exit.SERVING) System.exit(status);
    }

    static int status(Class<?> application, Machine machine, List<String> arguments) {
        try {
            return command(application, arguments).run(machine, rest(arguments));
        } catch (Usage usage) {
            machine.complain(usage.key(), usage.arguments());
            return Exit.USAGE;
        } catch (Refused refused) {
            machine.error().println(refused.getMessage());
            return Exit.REFUSED;
        }
    }

    private static Command command(Class<?> application, List<String> arguments) {
        return switch (arguments.isEmpty() ? "help" : arguments.getFirst()) {
            case "run" -> new Run(application);
            case "token" -> new Token();
            case "mail" -> new Mail();
            case "backup" -> new Backup();
            case "restore" -> new Restore();
            case "bench" -> new Measure();
            case "help", "--help", "-h" -> new Help();
            case "version", "--version" -> new Version();
            default -> throw new Usage("cli.unknown", arguments.getFirst());
        };
    }

    private static List<String> rest(List<String> arguments) {
        return arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
    }
}
