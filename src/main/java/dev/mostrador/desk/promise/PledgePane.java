package dev.mostrador.desk.promise;

import dev.mostrador.promise.ledger.Commitment;
import dev.mostrador.promise.ledger.Doubt;
import dev.mostrador.promise.ledger.FoundDate;
import dev.mostrador.ui.Form;
import java.util.List;

/// What the answer that is being written promises.
///
/// @param lines dates found in it
/// @param own the date chosen by hand, checked; empty: none
/// @param pending commitments that the answer may fulfil or move
/// @param form what was ticked and typed
/// @param asks a ticked date is doubtful, and nobody has said why it is meant all the same
public record PledgePane(
        long number, List<Line> lines, List<FoundDate> own, List<Commitment> pending, Form form, boolean asks) {
    /// @param chosen it goes into the ledger with the answer
    public record Line(FoundDate date, boolean chosen) {
        /// What the form sends back.
        public String value() {
            return Pledge.write(date);
        }
    }

    /// What is asked about.
    public List<FoundDate> doubtful() {
        return java.util.stream.Stream.concat(
                        lines.stream().filter(Line::chosen).map(Line::date), own.stream())
                .filter(date -> !date.doubts().isEmpty())
                .toList();
    }

    public boolean isKept(Commitment it) {
        return form.has("pledge-keeps", it.id().toString());
    }

    public boolean isReplaced(Commitment it) {
        return form.has("pledge-replaces", it.id().toString());
    }

    /// The key of what a doubt says.
    public static String words(Doubt doubt) {
        return "ledger.doubt." + doubt.kind().word();
    }
}
