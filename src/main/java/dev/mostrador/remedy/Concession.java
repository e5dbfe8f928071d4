package dev.mostrador.remedy;

import dev.mostrador.protocol.document.Limits.Remedy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the ledger: something that the shop gave to content a customer, or took back.
///
/// @param conversation as filed; null: it was deleted
/// @param number the conversation's, as filed
/// @param customer as filed; may be merged into another since
/// @param money below zero in a line that takes another one back
/// @param reason key in the tree of reasons
/// @param why in a line; empty: the conversation was deleted
/// @param askedBy who wanted it for the customer
/// @param decidedBy in whose power it was: the same, or who approved it
/// @param writtenBy the same as `askedBy`, or who took it back
/// @param countedOn the shop's day against whose month it counts
/// @param version of the protocol; null: none was in force
/// @param withdraws the line that this one takes back
/// @param withdrawn another line takes this one back
public record Concession(
        UUID id,
        @Nullable UUID conversation,
        @Nullable Long number,
        UUID customer,
        Remedy remedy,
        Money money,
        String reason,
        String why,
        UUID askedBy,
        UUID decidedBy,
        UUID writtenBy,
        Instant at,
        LocalDate countedOn,
        @Nullable Integer version,
        @Nullable UUID approval,
        @Nullable UUID withdraws,
        boolean withdrawn) {
    /// Still stands.
    public boolean stands() {
        return withdraws == null && !withdrawn;
    }

    Concession takenBack(UUID id, String words, UUID by, Instant now) {
        return new Concession(
                id,
                conversation,
                number,
                customer,
                remedy,
                new Money(-money.minor(), money.currency()),
                reason,
                words,
                askedBy,
                decidedBy,
                by,
                now,
                countedOn,
                version,
                approval,
                this.id,
                false);
    }
}
