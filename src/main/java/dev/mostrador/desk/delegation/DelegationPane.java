package dev.mostrador.desk.delegation;

import dev.mostrador.delegation.AskedClock;
import dev.mostrador.delegation.Cause;
import dev.mostrador.delegation.Delegation;
import dev.mostrador.delegation.DelegationState;
import dev.mostrador.identity.Role;
import dev.mostrador.ui.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a conversation stands with those above.
///
/// @param it the open one, else the last; null: never anything
/// @param causes why the rules would have it go above; empty: they would not, or it has gone
/// @param possible it can be delegated now
public record DelegationPane(long number, @Nullable Delegation it, List<Cause> causes, boolean possible) {
    public String path() {
        return "/conversations/" + number + "/delegation";
    }

    public boolean isProposed() {
        return possible && !causes.isEmpty();
    }

    public boolean isWithThem() {
        return it != null && it.state().isWithThem();
    }

    /// They have said something that whoever goes on with it should read.
    public boolean isBack() {
        return it != null
                && possible
                && !it.said().isEmpty()
                && (it.state() == DelegationState.ANSWERED || it.state() == DelegationState.RETURNED);
    }

    public boolean isShown() {
        return isProposed() || isWithThem() || isBack() || isOwed();
    }

    /// The customer waits for somebody in charge.
    public boolean isOwed() {
        return it != null && it.clock() != null && it.clock().isRunning();
    }

    public @Nullable AskedClock clock() {
        return it == null || it.clock() == null || !it.clock().isOwed() ? null : it.clock();
    }

    /// Whoever has it, or supervises.
    public boolean mayDecide(Page page, String me) {
        var reader = page.reader();
        var above = reader != null && Role.of(reader.role()).atLeast(Role.SUPERVISOR);
        return isWithThem()
                && (above || it != null && it.to() != null && it.to().toString().equals(me));
    }
}
