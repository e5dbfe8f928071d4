package dev.mostrador.remedy;

import dev.mostrador.protocol.document.Limits.Remedy;
import java.util.UUID;

/// Somebody gives a customer something, or asks whether they may. Published inside the transaction, once a wish, while
/// the conversation is held.
///
/// @param conversation the one that stands
/// @param amountMinor in the smallest unit of the currency
/// @param granted false: it waits for an approval
public record ConcessionAsked(
        UUID conversation, Remedy remedy, long amountMinor, String currency, UUID agent, boolean granted) {}
