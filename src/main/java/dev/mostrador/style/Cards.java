package dev.mostrador.style;

import dev.mostrador.style.leak.LeakRules;

/// Card numbers that customers write although nobody asked, and account numbers.
public final class Cards {
    private Cards() {}

    /// The same text with all but the last four figures of each card covered: `•••• •••• •••• 1111`.
    public static String covered(String text) {
        return LeakRules.covered(text);
    }

    /// The same with bank accounts (IBAN) covered as well: for a text that leaves the house.
    public static String hidden(String text) {
        return LeakRules.hidden(text);
    }
}
