package dev.mostrador.channel.email.smtp;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.mostrador.channel.email.OwnMail;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// A mail that belongs to no conversation, to somebody outside: what a chat would have told them. From the shop's first
/// mailbox that can send, with the attempts and the brake of the system's own mails.
@Component
public class PlainPost {
    private final SystemPost post;
    private final OwnMail own;
    private final Scheduler scheduler;
    private final Clock clock;

    PlainPost(SystemPost post, OwnMail own, Scheduler scheduler, Clock clock) {
        this.post = post;
        this.own = own;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// Queued in the current transaction. False when no mailbox can send.
    public boolean send(String name, String address, String subject, String text) {
        var box = post.mailbox();
        if (box.isEmpty()) {
            return false;
        }
        var id = own.messageId(box.get().domain());
        var content = new SystemMail.Content(name, address, subject, text);
        scheduler.schedule(new TaskInstance<>(SystemMailTask.NAME, id, post.seal(id, content)), clock.instant());
        return true;
    }
}
