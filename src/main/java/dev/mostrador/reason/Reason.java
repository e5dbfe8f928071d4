package dev.mostrador.reason;

import org.jspecify.annotations.Nullable;

/// A branch or a leaf of the tree.
///
/// @param key never changes, whatever it is called and wherever it hangs
/// @param parent key of its branch; empty: it is a branch itself
/// @param name in Spanish, or in the shop's own words
/// @param nameEn in English; empty: the same
/// @param kind the usual one of such a matter; null: a branch
/// @param hidden not to be chosen any more
/// @param position among its siblings
public record Reason(
        String key,
        String parent,
        String name,
        String nameEn,
        @Nullable Kind kind,
        boolean hidden,
        int position) {
    public static final int LONGEST = 60; // characters of a name

    public boolean isBranch() {
        return parent.isEmpty();
    }

    /// For whoever reads in `language`.
    public String name(String language) {
        return language.equals("en") && !nameEn.isEmpty() ? nameEn : name;
    }

    Reason hidden(boolean now) {
        return new Reason(key, parent, name, nameEn, kind, now, position);
    }

    Reason at(int place) {
        return new Reason(key, parent, name, nameEn, kind, hidden, place);
    }
}
