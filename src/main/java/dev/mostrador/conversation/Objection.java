package dev.mostrador.conversation;

import java.util.List;

/// Why a reply should not leave as it is.
///
/// @param code names what is objected to, and nothing else: who insists names it, and it holds for that alone
/// @param kind of objection, for events and figures: `leak.card`, `promise.missing`
/// @param passable its author may insist, with a reason; else only another reply will do
/// @param key message key of what to tell its author, with its arguments
public record Objection(String code, String kind, boolean passable, String key, List<String> arguments) {}
