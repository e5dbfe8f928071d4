package dev.mostrador.notice;

import java.util.Locale;

/// How an agent hears of something.
public enum Way {
    /// A short tone on the desk, in one of the open tabs.
    SOUND,
    /// A notice of the browser or the system, while a desk is open.
    BROWSER,
    /// The number in the tab's title and picture.
    BADGE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
