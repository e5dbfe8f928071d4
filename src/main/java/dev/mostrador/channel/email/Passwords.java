package dev.mostrador.channel.email;

/// What a mailbox says to its two servers. Never logged, never shown again.
public record Passwords(String imap, String smtp) {
    public static final Passwords NONE = new Passwords("", "");

    /// What was left empty stays as it was.
    public Passwords orElse(Passwords before) {
        return new Passwords(imap.isEmpty() ? before.imap : imap, smtp.isEmpty() ? before.smtp : smtp);
    }

    @Override
    public String toString() {
        return "Passwords[…]";
    }
}
