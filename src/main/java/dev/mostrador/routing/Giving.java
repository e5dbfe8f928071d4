package dev.mostrador.routing;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.routing.Choice.Given;
import dev.mostrador.routing.Queue.Waiting;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Gives out what waits. Each decision is a transaction of its own that holds the account's lock: on however many
/// threads and nodes, one is taken after the other, and each sees what the one before has done.
@Component
class Giving {
    private final Queue queue;
    private final Floors floors;
    private final Policies policies;
    private final PolicyTable table;
    private final Conversations conversations;
    private final Assigning assigning;
    private final NeedTable needs;
    private final TransactionOperations transaction;

    Giving(
            Queue queue,
            Floors floors,
            Policies policies,
            PolicyTable table,
            Conversations conversations,
            Assigning assigning,
            NeedTable needs,
            TransactionOperations transaction) {
        this.queue = queue;
        this.floors = floors;
        this.policies = policies;
        this.table = table;
        this.conversations = conversations;
        this.assigning = assigning;
        this.needs = needs;
        this.transaction = transaction;
    }

    /// Answers how many found somebody.
    int round() {
        if (!policies.isAnyOn()) {
            return 0;
        }
        var floor = floors.now();
        var given = 0;
        for (var waiting : floor.isAnybodyThere() ? queue.all() : List.<Waiting>of()) {
            if (choice(waiting.wanted(), floor) instanceof Given && give(waiting)) {
                given++;
                floor = floors.now();
            }
        }
        return given;
    }

    Choice choice(Wanted wanted, Floor floor) {
        return new Choosing(wanted, policies.of(wanted.team()).way(), floor).choose();
    }

    // What was seen before the lock may have changed since.
    private boolean give(Waiting waiting) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            table.lockGiving();
            var it = conversations.findItself(waiting.conversation().id());
            if (it.isEmpty() || it.get().assignee() != null) {
                return false;
            }
            var wanted = queue.wanted(it.get());
            if (!(choice(wanted, floors.now()) instanceof Given(var agent, var why))) {
                return false;
            }
            var rule = needs.of(List.of(it.get().id())).get(it.get().id());
            var facts = Map.of("why", why.word(), "rule", rule == null ? "" : rule.rule());
            if (!assigning.give(it.get().id(), agent, facts)) {
                return false;
            }
            table.took(wanted.queue(), agent);
            return true;
        }));
    }
}
