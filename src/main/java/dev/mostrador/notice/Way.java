package dev.mostrador.notice;

import java.util.Locale;

/// How an agent hears of something.
public enum Way {
    /// A short tone on the desk, in one of the open tabs.
    SOUND,
    /// A notice of the browser or the system, while a desk is open.
    BROWSER,
    /// The number in the tab's title and picture.
    BADGE,
    /// A notice on each device that was switched on for it, while no desk is in sight.
    PUSH,
    /// A line of the e-mail with what is still unseen after a while.
    EMAIL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
