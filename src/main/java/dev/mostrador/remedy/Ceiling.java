package dev.mostrador.remedy;

import org.jspecify.annotations.Nullable;

/// How far a role goes alone with one remedy, in the smallest unit of the currency.
public record Ceiling(long perCase, long perCustomer, long perMonth) {
    static final Ceiling NOTHING = new Ceiling(0, 0, 0);

    /// Of whoever writes the protocol and has not bound themselves in it.
    static final Ceiling NONE = new Ceiling(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    /// One of the three, as [Excess] says which.
    public enum Span {
        CASE,
        CUSTOMER,
        MONTH;

        /// As in the table and in `remedy.span.<word>`.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Span of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /// What was given so far: in the case, to the customer, in the month by who decides.
    record Given(long inCase, long toCustomer, long inMonth) {
        long of(Span span) {
            return switch (span) {
                case CASE -> inCase;
                case CUSTOMER -> toCustomer;
                case MONTH -> inMonth;
            };
        }
    }

    /// A limit that would be passed.
    ///
    /// @param allowed all that the limit allows
    /// @param given of it already
    /// @param wanted on top
    public record Excess(Span span, long allowed, long given, long wanted) {
        public long over() {
            return given + wanted - allowed;
        }
    }

    public long of(Span span) {
        return switch (span) {
            case CASE -> perCase;
            case CUSTOMER -> perCustomer;
            case MONTH -> perMonth;
        };
    }

    public boolean isUnlimited() {
        return perCase == Long.MAX_VALUE;
    }

    /// What is left of all three; 0: nothing.
    long left(Given given) {
        var least = Long.MAX_VALUE;
        for (var span : Span.values())
            least = Math.min(least, of(span) == Long.MAX_VALUE ? least : of(span) - given.of(span));
        return Math.max(0, least);
    }

    /// The limit that is passed by most; null: none is.
    @Nullable
    Excess exceededBy(long wanted, Given given) {
        @Nullable Excess worst = null;
        for (var span : Span.values()) {
            if (of(span) == Long.MAX_VALUE) continue;
            var excess = new Excess(span, of(span), given.of(span), wanted);
            if (excess.over() > 0 && (worst == null || excess.over() > worst.over())) worst = excess;
        }
        return worst;
    }
}
