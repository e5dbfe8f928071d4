package dev.mostrador.conversation;

import java.util.List;
import java.util.Set;

/// An author was told what speaks against a reply and sends it nevertheless.
///
/// @param codes of the objections that were read, see [Objection#code]
/// @param reason in the author's words, or one of [#READY]; never empty
public record Insistence(Set<String> codes, String reason) {
    /// Reasons that need no words of one's own: a click, a key.
    public static final List<String> READY = List.of("own", "allowed", "checked");

    boolean overrules(Objection objection) {
        return codes.contains(objection.code())
                && switch (objection.way()) {
                    case NONE -> false;
                    case OWN_WORDS -> !reason.isBlank() && !READY.contains(reason.strip());
                    case ANY_REASON -> !reason.isBlank();
                };
    }
}
