package dev.mostrador.notice.push;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.mostrador.notice.NoticeWishes;
import dev.mostrador.notice.Noticed;
import dev.mostrador.notice.Way;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Ids;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// One task for each device of who wants to be told there, in the notice's own transaction.
@Component
class PushOutbox {
    private final Scheduler scheduler;
    private final PushDevices devices;
    private final NoticeWishes wishes;
    private final Ids ids;
    private final Clock clock;

    PushOutbox(Scheduler scheduler, PushDevices devices, NoticeWishes wishes, Ids ids, Clock clock) {
        this.scheduler = scheduler;
        this.devices = devices;
        this.wishes = wishes;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void on(Noticed noticed) {
        var now = clock.instant();
        var any = false;
        for (var agent : noticed.agents()) {
            if (!wishes.of(agent).of(noticed.kind()).contains(Way.PUSH)) {
                continue;
            }
            for (var device : devices.ids(agent)) {
                var notice = new PushNotice(
                        AccountScope.require(), device, agent, noticed.kind(), noticed.conversation(), now, 1);
                scheduler.schedule(new TaskInstance<>(PushTask.NAME, ids.next().toString(), notice), now);
                any = true;
            }
        }
        if (any) {
            lookSoon();
        }
    }

    private void lookSoon() {
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
