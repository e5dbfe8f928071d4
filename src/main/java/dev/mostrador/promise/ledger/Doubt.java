package dev.mostrador.promise.ledger;

/// Why a date may not be kept. Passing it takes a reason (R52).
///
/// @param count how many commitments that day has already; 0 where that is not the trouble
public record Doubt(Kind kind, int count) {
    /// Shown as `ledger.doubt.<word>`.
    public enum Kind {
        PAST,
        ODD,
        HOLIDAY,
        CLOSED,
        OUTSIDE,
        FULL;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Doubt of(Kind kind) {
        return new Doubt(kind, 0);
    }
}
