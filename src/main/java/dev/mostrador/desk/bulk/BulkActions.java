package dev.mostrador.desk.bulk;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Restoring;
import dev.mostrador.conversation.Standing;
import dev.mostrador.conversation.State;
import dev.mostrador.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does one thing to many conversations, each in a transaction of its own, and takes it back.
@Component
public class BulkActions {
    private static final Logger LOG = LoggerFactory.getLogger(BulkActions.class);

    private final Conversations conversations;
    private final Performing performing;
    private final Restoring restoring;
    private final BulkTable table;
    private final TransactionTemplate transaction;
    private final Ids ids;

    BulkActions(
            Conversations conversations,
            Performing performing,
            Restoring restoring,
            BulkTable table,
            TransactionTemplate transaction,
            Ids ids) {
        this.conversations = conversations;
        this.performing = performing;
        this.restoring = restoring;
        this.table = table;
        this.transaction = transaction;
        this.ids = ids;
    }

    /// @param more there are more in the view than these
    UUID perform(Action action, String said, List<Long> numbers, boolean more, UUID agent) {
        var changed = new ArrayList<Report.Change>();
        var refused = new ArrayList<Report.Refused>();
        for (var number : numbers) {
            try {
                perform(action, number, agent, refused).ifPresent(changed::add);
            } catch (RuntimeException failure) { // the others were done: they must stay in the report
                LOG.error("One of many was not done: #{}", number, failure);
                refused.add(new Report.Refused(number, "desk.bulk.failed"));
            }
        }
        var id = ids.next();
        var same = numbers.size() - changed.size() - refused.size();
        table.insert(id, agent, said, new Report(changed, refused, same, List.of(), more));
        return id;
    }

    private Optional<Report.Change> perform(Action action, long number, UUID agent, List<Report.Refused> refused) {
        var found = conversations.findByNumber(number);
        return found.flatMap(it -> transaction.execute(_ -> {
            var before = restoring.standing(it.id());
            var was = action instanceof Action.Sort(var reason) ? performing.sorted(it.id(), reason) : null;
            var refusal =
                    isOutOfWork(before) ? Optional.of("desk.bulk.spam") : performing.refusal(action, it.id(), agent);
            refusal.ifPresent(why -> refused.add(new Report.Refused(number, why)));
            var after = restoring.standing(it.id());
            var sorted = was == null || performing.isSorted(was, it.id()) ? null : was;
            return after.equals(before) && sorted == null
                    ? Optional.<Report.Change>empty()
                    : Optional.of(new Report.Change(it.id(), number, before, after, sorted));
        }));
    }

    // Spam is not work: it has a way back of its own.
    private static boolean isOutOfWork(Standing standing) {
        return !State.EVERYDAY.contains(standing.state());
    }

    public Optional<Done> find(UUID id, UUID agent) {
        return table.find(id, agent);
    }

    /// Once; the second time nothing happens.
    void undo(Done done, UUID agent) {
        if (!table.claimUndo(done.id())) {
            return;
        }
        var left = new ArrayList<Long>();
        for (var change : done.report().changed()) {
            if (!isRestored(change, agent)) {
                left.add(change.number());
            }
        }
        table.updateReport(done.id(), done.report().undone(left));
    }

    private boolean isRestored(Report.Change change, UUID agent) {
        try {
            return change.sorted() != null
                    ? performing.isSortedBack(change.sorted(), change.id(), agent)
                    : restoring.restore(change.id(), change.after(), change.before(), agent);
        } catch (RuntimeException failure) { // it may be gone; the others must not stay as they are for that
            LOG.error("One of many was not taken back: #{}", change.number(), failure);
            return false;
        }
    }
}
