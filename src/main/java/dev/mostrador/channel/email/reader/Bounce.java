package dev.mostrador.channel.email.reader;

import java.util.List;

/// What a delivery report says about a mail that we sent.
///
/// @param recipients whom it did not reach, or not yet; may be empty when the report names nobody
/// @param originalMessageId of our mail, without `<>`; "" when the report does not carry it
public record Bounce(List<Recipient> recipients, String originalMessageId) {
    public Bounce {
        recipients = List.copyOf(recipients);
    }

    /// @param status RFC 3463, "5.1.1"; "" if not told
    /// @param diagnostic what the other server answered, on one line; "" if not told
    public record Recipient(String address, Action action, String status, String diagnostic) {}

    /// RFC 3464 §2.3.3.
    public enum Action {
        FAILED,
        DELAYED,
        DELIVERED,
        RELAYED,
        EXPANDED
    }

    /// Whether somebody will not get the mail, as opposed to "still trying" or "delivered".
    public boolean failed() {
        return recipients.isEmpty() || recipients.stream().anyMatch(it -> it.action() == Action.FAILED);
    }
}
