package dev.mostrador.channel;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.mostrador.conversation.MessageHastened;
import dev.mostrador.conversation.MessageQueued;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Moment;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Sees to it that what is queued gets delivered: the task is written in the transaction that stored the message, so
/// that neither exists without the other, and looked for as soon as that has committed.
@Component
class Outbox {
    private final Scheduler scheduler;
    private final Channels channels;
    private final Ids ids;
    private final Clock clock;

    Outbox(Scheduler scheduler, Channels channels, Ids ids, Clock clock) {
        this.scheduler = scheduler;
        this.channels = channels;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void on(MessageQueued queued) {
        if (Moment.isSet() || channels.find(queued.channel()).isEmpty()) {
            return;
        }
        var request = queued.again() ? ids.next() : queued.message();
        var name = new TaskName(AccountScope.require(), queued.message(), request);
        var at = queued.at() == null ? clock.instant() : queued.at();
        scheduler.schedule(new TaskInstance<>(DeliveryTask.NAME, name.toString(), 1), at);
        afterCommit();
    }

    @EventListener
    void on(MessageHastened hastened) {
        var name = new TaskName(AccountScope.require(), hastened.message(), hastened.message());
        try {
            scheduler.reschedule(TaskInstanceId.of(DeliveryTask.NAME, name.toString()), clock.instant());
            afterCommit();
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException under) {
            // it is leaving just now
        }
    }

    private void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            scheduler.triggerCheckForDueExecutions();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
