package dev.mostrador.routing;

import java.util.List;
import java.util.UUID;

/// What rules look at.
///
/// @param language ISO 639-1, or empty: not known
/// @param text subject and words
public record Matter(
        String channel, String inbox, List<UUID> tags, String language, boolean preferential, String text) {}
