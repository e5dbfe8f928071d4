package dev.mostrador.desk.remedy;

import dev.mostrador.reason.Reason;
import dev.mostrador.remedy.Concession;
import dev.mostrador.remedy.Money;
import dev.mostrador.remedy.screen.Waiting;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a customer had, and what waits for an approval in the open conversation.
///
/// @param open the number of the conversation beside it; 0: none
/// @param total a sum a currency, what was taken back left out
public record RemedyPane(long open, List<Line> lines, List<Money> total, List<Waiting> waiting) {
    /// @param by who wanted it for the customer, by name
    /// @param reason null: it is not in the tree any more
    /// @param mayWithdraw who looks at it may take it back
    public record Line(
            Concession concession, String by, @Nullable Reason reason, boolean mayWithdraw) {
        public UUID id() {
            return concession.id();
        }
    }

    public boolean isEmpty() {
        return lines.isEmpty() && waiting.isEmpty();
    }

    /// Changes with what is shown, not with every second.
    public int version() {
        return Objects.hash(
                lines,
                waiting.stream()
                        .map(it -> List.of(it.approval(), it.mayDecide()))
                        .toList());
    }
}
