package dev.mostrador.style;

import java.util.List;

/// One thing to look at. Stateless; may throw or dawdle, [StyleGuard] copes with both.
public interface Rule {
    String name();

    List<Finding> findings(Draft draft, StyleContext context);

    /// Whether it asks for what only a query can tell ([Secrets#ofOthers]): it then runs where the transaction is.
    default boolean asksTheHouse() {
        return false;
    }

    /// Whether it is asked about notes for the house, too.
    default boolean isAboutNotes() {
        return false;
    }
}
