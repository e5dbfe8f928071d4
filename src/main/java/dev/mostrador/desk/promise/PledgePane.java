package dev.mostrador.desk.promise;

import dev.mostrador.promise.ledger.Commitment;
import dev.mostrador.promise.ledger.Doubt;
import dev.mostrador.promise.ledger.FoundDate;
import dev.mostrador.ui.Form;
import java.util.List;

/// What the answer that is being written promises.
///
/// @param lines dates found in it
/// @param pending commitments that the answer may fulfil or move
/// @param form what was ticked and typed
/// @param asked dates that were to go out, that something speaks against, and nobody has said why they are meant
public record PledgePane(long number, List<Line> lines, List<Commitment> pending, Form form, List<FoundDate> asked) {
    /// @param chosen it goes into the ledger with the answer
    public record Line(FoundDate date, boolean chosen) {
        /// What the form sends back.
        public String value() {
            return Pledge.write(date);
        }
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
