package dev.mostrador.remedy.screen;

import dev.mostrador.reason.Reason;
import dev.mostrador.remedy.Concession;
import dev.mostrador.remedy.ConcessionFigures.By;
import dev.mostrador.remedy.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A range of months of the ledger, with what it costs.
///
/// @param total a sum a currency
/// @param costs by what it is counted
/// @param more the last one shown, when there are more; null: that was all
public record Ledger(
        YearMonth first,
        YearMonth last,
        List<Money> total,
        Map<By, List<Row>> costs,
        List<Line> lines,
        @Nullable UUID more) {
    /// @param key of a remedy; else `name` says it
    public record Row(String key, String name, @Nullable Reason reason, int times, Money money) {}

    /// People by name.
    public record Line(
            Concession concession,
            String customer,
            @Nullable Reason reason,
            String asker,
            String decider,
            boolean mayWithdraw) {}

    public String months() {
        return "from=" + first + "&to=" + last;
    }

    public String here() {
        return "/concessions?" + months();
    }
}
