package dev.mostrador.remedy.screen;

import dev.mostrador.reason.Reason;
import dev.mostrador.remedy.Approval;
import dev.mostrador.remedy.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody asked for, with what who decides wants to know.
///
/// @param asker their name
/// @param customer theirs
/// @param reason null: it is not in the tree any more
/// @param had what the customer has had already, a sum a currency
/// @param deciders names of those who were told
/// @param decider the name of who decided; empty: nobody yet
/// @param mayDecide who looks at it may
/// @param isOwn who looks at it asked
public record Waiting(
        Approval approval,
        String asker,
        String customer,
        @Nullable Reason reason,
        List<Money> had,
        String deciders,
        String decider,
        boolean mayDecide,
        boolean isOwn,
        Instant now) {
    public String path() {
        return "/approvals/" + approval.id();
    }

    public Money money(long minor) {
        return new Money(minor, approval.money().currency());
    }
}
