package dev.mostrador.conversation;

import java.util.List;

/// Why a reply should not leave as it is.
///
/// @param code names what is objected to, and nothing else: who insists names it, and it holds for that alone
/// @param kind of objection, for events and figures: `leak.card`, `promise.missing`
/// @param way how its author may go on with the reply as it is
/// @param key message key of what to tell its author, with its arguments
/// @param unsaid what the reply may do already without its author having said so, in the words of [NewReply#does]
public record Objection(String code, String kind, Way way, String key, List<String> arguments, List<String> unsaid) {
    /// What it takes to insist.
    public enum Way {
        /// Nobody may: only another reply will do.
        NONE,
        /// A reason in its author's own words.
        OWN_WORDS,
        /// Any reason, also a ready one ([Insistence#READY]).
        ANY_REASON
    }

    /// There is nothing to be said that would meet it.
    public Objection(String code, String kind, Way way, String key, List<String> arguments) {
        this(code, kind, way, key, arguments, List.of());
    }

    public boolean passable() {
        return way != Way.NONE;
    }

    /// Its author may only have forgotten to say what the reply does.
    public boolean isMetBySaying() {
        return !unsaid.isEmpty();
    }
}
