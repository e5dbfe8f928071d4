package dev.mostrador.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One matter with one customer.
///
/// @param number what people call it: #1042
/// @param customer as first met; may be merged into another since
/// @param inbox the shop's address (or page) that was written to
/// @param assignee who works on it now
/// @param owner who answers to the customer for all of it and survives hand-overs (R5)
/// @param awaitingUs the customer spoke last
/// @param tags ids; [Tags#named] says what they are called
/// @param mergedInto the conversation that it is shown in since; null: it stands for itself
/// @param language ISO 639-1, as detected or as somebody said; null: not known
/// @param parent whose customer it is about: a question to somebody else, which no list shows; null: a customer's own
public record Conversation(
        UUID id,
        long number,
        String subject,
        UUID customer,
        String customerName,
        String channel,
        String inbox,
        State state,
        Priority priority,
        @Nullable UUID assignee,
        @Nullable UUID team,
        @Nullable UUID owner,
        @Nullable Instant snoozedUntil,
        String preview,
        boolean awaitingUs,
        int messageCount,
        Instant createdAt,
        Instant lastActivityAt,
        List<UUID> tags,
        @Nullable UUID mergedInto,
        @Nullable String language,
        @Nullable UUID parent) {
    Conversation numbered(long given) {
        return new Conversation(
                id,
                given,
                subject,
                customer,
                customerName,
                channel,
                inbox,
                state,
                priority,
                assignee,
                team,
                owner,
                snoozedUntil,
                preview,
                awaitingUs,
                messageCount,
                createdAt,
                lastActivityAt,
                tags,
                mergedInto,
                language,
                parent);
    }
}
