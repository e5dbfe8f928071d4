package dev.mostrador.promise.ledger;

/// Something became of a commitment. Published inside the transaction, for whoever tells others (webhooks, figures).
///
/// @param kind as in the event row: made, reminded, kept, late, broken, renegotiated, withdrawn, reopened
public record CommitmentChanged(Commitment commitment, String kind) {}
