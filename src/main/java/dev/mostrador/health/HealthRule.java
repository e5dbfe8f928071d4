package dev.mostrador.health;

/// From when on a channel counts as neglected.
///
/// @param leastKept per cent of its promises; less is too little
/// @param leastPromises of fewer nobody can tell
public record HealthRule(int leastKept, int leastPromises) {
    /// Until somebody says otherwise.
    public static final HealthRule USUAL = new HealthRule(80, 20);
}
