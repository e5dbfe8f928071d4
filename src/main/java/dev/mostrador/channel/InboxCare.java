package dev.mostrador.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an inbox is looked after.
///
/// @param owner answers for it; null: nobody
/// @param away what customers read while it is [Opening#AWAY]; empty: the usual words
public record InboxCare(
        UUID inbox, Opening opening, @Nullable UUID owner, TwoLanguages away, Acknowledgement acknowledgement) {
    /// One that nobody has said anything about: older than the question.
    static InboxCare asEver(UUID inbox) {
        return new InboxCare(inbox, Opening.OPEN, null, TwoLanguages.NONE, Acknowledgement.OFF);
    }

    static InboxCare fresh(UUID inbox) {
        return new InboxCare(inbox, Opening.CLOSED, null, TwoLanguages.NONE, Acknowledgement.OFF);
    }

    /// Customers can write by it.
    public boolean isOpen() {
        return opening != Opening.CLOSED;
    }

    InboxCare with(Opening now) {
        return new InboxCare(inbox, now, owner, away, acknowledgement);
    }

    InboxCare ownedBy(@Nullable UUID agent) {
        return new InboxCare(inbox, opening, agent, away, acknowledgement);
    }

    InboxCare saying(TwoLanguages awayNow) {
        return new InboxCare(inbox, opening, owner, awayNow, acknowledgement);
    }

    InboxCare acknowledging(Acknowledgement now) {
        return new InboxCare(inbox, opening, owner, away, now);
    }
}
