package dev.mostrador.cli;

import java.util.List;

interface Command {
    /// @return the exit status, see [Exit]
    int run(Machine machine, List<String> arguments);
}
