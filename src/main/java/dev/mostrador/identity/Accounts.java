package dev.mostrador.identity;

import dev.mostrador.platform.AccountScope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The shops of this installation. Most have one.
@Component
public class Accounts {
    private final AccountTable table;
    private final Agents agents;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile boolean open;

    Accounts(AccountTable table, Agents agents, Audit audit, Clock clock, TransactionTemplate transaction) {
        this.table = table;
        this.agents = agents;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// No shop yet: whoever comes first sets it up. Asked on every request, so the good news is remembered.
    public boolean isEmpty() {
        if (!open) {
            open = !table.isEmpty();
        }
        return !open;
    }

    /// The first visit. However often and at whatever moment it is called, one shop comes out of it.
    public SetUpResult setUp(NewAccount wish) {
        return setUp(wish, _ -> {});
    }

    /// The same for a shop that opens with something in it: all of that is there afterwards, or no shop at all.
    ///
    /// @param furnish is called in the shop's scope and in the transaction that opens it
    public SetUpResult setUp(NewAccount wish, Consumer<SetUpResult.Opened> furnish) {
        return inScope(() -> {
                    table.lockDoor();
                    if (!table.isEmpty()) {
                        return Optional.<SetUpResult.Opened>empty();
                    }
                    var opened = insert(wish);
                    furnish.accept(opened);
                    return Optional.of(opened);
                })
                .<SetUpResult>map(opened -> opened)
                .orElseGet(SetUpResult.AlreadyOpen::new);
    }

    /// One more shop on this installation: the demo, a command, a test.
    public SetUpResult.Opened open(NewAccount wish) {
        return inScope(() -> insert(wish));
    }

    public Optional<Account> find(int id) {
        return table.find(id);
    }

    /// The shop of the open scope.
    public Account current() {
        return find(AccountScope.require()).orElseThrow();
    }

    /// For workers that serve every shop in turn.
    public List<Account> all() {
        return table.all();
    }

    @Transactional
    public void change(Account changed) {
        table.update(changed);
        audit.write(
                "account.changed",
                changed.name(),
                Map.of("country", changed.country(), "zone", changed.zone().getId()));
    }

    /// For tests that take the shop away again.
    void forget() {
        open = false;
    }

    private <T> T inScope(Supplier<T> work) {
        var id = table.nextId();
        return AccountScope.get(id, () -> transaction.execute(_ -> work.get()));
    }

    private SetUpResult.Opened insert(NewAccount wish) {
        var account = new Account(
                AccountScope.require(),
                wish.company(),
                wish.country(),
                wish.zone(),
                wish.language(),
                wish.address(),
                Account.UNDO,
                Account.COLOUR);
        table.insert(account, clock.instant());
        audit.write("account.opened", account.name(), Map.of());
        var administrator = agents.first(wish);
        return new SetUpResult.Opened(account, administrator);
    }
}
