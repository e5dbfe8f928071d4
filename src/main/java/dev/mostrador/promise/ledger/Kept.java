package dev.mostrador.promise.ledger;

/// What became of the commitments that were due in some time, of somebody, on some channel.
///
/// @param of the id of a person, a channel, or a month as 2026-11
/// @param broken not done when the time was up, and not since
/// @param renegotiated moved in time, with the customer knowing: counts neither way
public record Kept(String of, int kept, int late, int broken, int renegotiated) {
    /// Of a hundred whose time is up; -1 when there is none.
    public int percent() {
        int all = kept + late + broken;
        return all == 0 ? -1 : Math.round(100f * kept / all);
    }
}
