package dev.mostrador.cli;

import java.util.List;
import java.util.MissingResourceException;

/// `help` lists the commands, `help COMMAND` explains one.
final class Help implements Command {

    @Override
    public int run(Machine machine, List<String> arguments) {
        if (arguments.isEmpty()) {
            machine.tell("cli.help");
            return Exit.DONE;
        }
        try {
            machine.tell("cli.help." + arguments.getFirst());
            return Exit.DONE;
        } catch (MissingResourceException e) {
            throw new Usage("cli.unknown", String.join(" ", arguments));
        }
    }
}
