package dev.mostrador.routing;

import java.util.Locale;

/// Why somebody does not get it, in the order in which it is asked. The further they came, the nearer they are.
public enum Lack {
    /// Nothing is given out from that queue.
    OFF,
    TEAM,
    LANGUAGE,
    SKILL,
    /// They left it to the others.
    LEFT,
    OFFLINE,
    /// Has as many as one can have in hand.
    FULL;

    /// As in `routing.lack.<word>`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
