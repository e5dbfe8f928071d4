package dev.mostrador.protocol.document;

import java.util.List;

/// When a matter goes to a supervisor (R6), and how soon (Ley 10/2025 art. 8.3).
///
/// @param minutes until a supervisor speaks to the customer
/// @param sameDay else they are called back before the day ends
public record Delegation(String about, List<Rule> rules, int minutes, boolean sameDay) {
    public enum Trigger {
        AMOUNT,
        REOPENINGS,
        HOURS,
        ANGER,
        WORDS,
        ASKED
    }

    /// @param over so much, so many times or hours; of the other triggers 0
    /// @param words of the trigger `words`
    public record Rule(Trigger when, int over, List<String> words) {}
}
