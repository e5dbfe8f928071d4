package dev.mostrador.channel.email.reader;

/// What sort of mail it is. Only a [#PERSONAL] one may ever be answered automatically.
public enum Kind {
    /// Somebody wrote it.
    PERSONAL,
    /// An out-of-office notice or another robot's answer (RFC 3834 `auto-replied` and its older relatives).
    AUTO_REPLY,
    /// A machine's own news: a shop's notification, an alarm. Accepted, never answered automatically.
    AUTO_GENERATED,
    MAILING_LIST,
    /// A delivery report (RFC 3464 and the ones that servers invented): see [ReadEmail#bounce()].
    BOUNCE,
    /// RFC 8098: our mail was opened.
    READ_RECEIPT;

    public boolean mayBeAnsweredAutomatically() {
        return this == PERSONAL;
    }
}
