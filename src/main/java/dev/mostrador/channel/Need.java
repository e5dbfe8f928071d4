package dev.mostrador.channel;

import java.util.Locale;

/// What an inbox must have before it opens, so that it is attended well (R64).
public enum Need {
    /// Somebody active who answers for it.
    OWNER,
    /// Opening hours that somebody has set, its own or the shop's.
    HOURS,
    /// How long a first answer takes at most on its channel.
    PROMISE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
