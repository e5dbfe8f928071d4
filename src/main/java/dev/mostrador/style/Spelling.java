package dev.mostrador.style;

import java.util.List;
import java.util.Optional;

/// Spelling and grammar (R23). Only ever advice.
public interface Spelling {
    Spelling NONE = (_, _) -> Optional.of(List.of());

    /// Empty: not known in time.
    Optional<List<Finding>> findings(Draft draft, StyleContext context);
}
