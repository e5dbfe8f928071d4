package dev.mostrador.channel;

import java.util.UUID;

/// The name of one delivery in the scheduler's table. `request` tells a retry by hand from the task before it, whose
/// row may be going away just now.
record TaskName(int account, UUID message, UUID request) {
    static TaskName parse(String name) {
        var parts = name.split("/", 3);
        return new TaskName(Integer.parseInt(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]));
    }

    @Override
    public String toString() {
        return account + "/" + message + "/" + request;
    }
}
