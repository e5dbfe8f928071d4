package dev.mostrador.style;

import java.util.List;

/// One thing to look at. Stateless; may throw or dawdle, [StyleGuard] copes with both.
public interface Rule {
    String name();

    List<Finding> findings(Draft draft, StyleContext context);

    /// Whether it is asked about notes for the house, too.
    default boolean isAboutNotes() {
        return false;
    }
}
