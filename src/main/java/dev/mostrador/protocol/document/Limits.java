package dev.mostrador.protocol.document;

import java.util.List;

/// How far each role decides alone to content a customer (R7), and who decides above it.
///
/// @param currency ISO 4217
/// @param decides who approves, by address; `delegate` in their absence
/// @param minutes within which an approval is given
public record Limits(String currency, List<Limit> matrix, String decides, String delegate, int minutes, String about) {
    public enum Rank {
        AGENT,
        SUPERVISOR,
        ADMINISTRATOR
    }

    public enum Remedy {
        REFUND,
        COUPON,
        RESEND,
        GIFT,
        OTHER
    }

    /// In whole units of the currency; 0: nothing without permission.
    public record Limit(Rank role, Remedy remedy, int perCase, int perCustomer, int perMonth) {}
}
