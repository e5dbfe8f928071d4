package dev.mostrador.protocol.document;

import java.util.List;
import java.util.Locale;

/// The angry customer (R45): in this order, and no reasoning before the last.
///
/// @param coolMinutes to let pass after an angry message before answering it; 0: none
/// @param never what is not said meanwhile
/// @param passes who may answer with a solution before its time, with a reason
public record Anger(String about, List<Phase> phases, int coolMinutes, List<String> never, Limits.Rank passes) {
    public enum Conduct {
        LISTEN,
        APOLOGISE,
        PARAPHRASE,
        PROTOCOL;

        /// As in files, events and figures.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Phase(Conduct conduct, String about, String skeleton) {}
}
