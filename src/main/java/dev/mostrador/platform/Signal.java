package dev.mostrador.platform;

/// Says that something changed, never what: who hears it reads the change from the database.
///
/// @param account whose matter it is
/// @param kind what changed, e.g. `conversation`, `alarm`
/// @param subject which one, e.g. the conversation's number; empty for all of the kind
public record Signal(int account, String kind, String subject) {
    /// The connection was lost for a while: anything may have changed.
    public static final Signal EVERYTHING = new Signal(0, "everything", "");

    String toLine() {
        return account + " " + kind + " " + subject;
    }

    static Signal fromLine(String line) {
        var parts = line.split(" ", 3);
        return new Signal(Integer.parseInt(parts[0]), parts[1], parts.length > 2 ? parts[2] : "");
    }
}
