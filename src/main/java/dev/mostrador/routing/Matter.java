package dev.mostrador.routing;

import java.util.List;
import java.util.UUID;

/// What rules look at.
///
/// @param language ISO 639-1, or empty: not known
/// @param text subject and words
/// @param reason key of what it is written for; empty: not known
/// @param branch above that
/// @param kind empty: not known
public record Matter(
        String channel,
        String inbox,
        List<UUID> tags,
        String language,
        boolean preferential,
        String text,
        String reason,
        String branch,
        String kind) {
    public Matter(String channel, String inbox, List<UUID> tags, String language, boolean preferential, String text) {
        this(channel, inbox, tags, language, preferential, text, "", "", "");
    }

    Matter about(String reason, String branch, String kind) {
        return new Matter(channel, inbox, tags, language, preferential, text, reason, branch, kind);
    }
}
