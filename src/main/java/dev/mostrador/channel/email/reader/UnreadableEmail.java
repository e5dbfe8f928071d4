package dev.mostrador.channel.email.reader;

/// The bytes are no mail at all. The raw mail is kept and goes to quarantine with the reason.
public final class UnreadableEmail extends RuntimeException {
    private final Reason reason;

    public UnreadableEmail(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public UnreadableEmail(Reason reason, Throwable cause) {
        super(reason.key(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /// Nothing but white space.
        EMPTY("email.unreadable.empty"),
        /// Not one header that a mail has.
        NOT_A_MAIL("email.unreadable.not-a-mail"),
        /// The file could not be opened.
        FILE("email.unreadable.file"),
        /// The reader itself failed: a bug, and this mail is the way to reproduce it.
        READER("email.unreadable.reader");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /// Key of the sentence in the messages bundle.
        public String key() {
            return key;
        }
    }
}
