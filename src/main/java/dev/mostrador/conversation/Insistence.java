package dev.mostrador.conversation;

import java.util.Set;

/// An author was told what speaks against a reply and sends it nevertheless.
///
/// @param codes of the objections that were read, see [Objection#code]
/// @param reason in the author's words, never empty
public record Insistence(Set<String> codes, String reason) {
    boolean overrules(Objection objection) {
        return objection.passable() && !reason.isBlank() && codes.contains(objection.code());
    }
}
