package dev.mostrador.channel.email.smtp;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.mostrador.channel.email.OwnMail;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Link;
import dev.mostrador.identity.OutgoingLinks;
import dev.mostrador.ui.WordBook;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Invitations and new passwords by mail, from the shop's first mailbox that can send.
@Component
class MailedLinks implements OutgoingLinks {
    private final SystemPost post;
    private final OwnMail own;
    private final Scheduler scheduler;
    private final Accounts accounts;
    private final WordBook book;
    private final Clock clock;

    MailedLinks(SystemPost post, OwnMail own, Scheduler scheduler, Accounts accounts, WordBook book, Clock clock) {
        this.post = post;
        this.own = own;
        this.scheduler = scheduler;
        this.accounts = accounts;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public boolean send(Link link) {
        var box = post.mailbox();
        if (box.isEmpty()) {
            return false;
        }
        var id = own.messageId(box.get().domain());
        var task = new TaskInstance<>(SystemMailTask.NAME, id, post.seal(id, content(link)));
        scheduler.schedule(task, clock.instant());
        return true;
    }

    private SystemMail.Content content(Link link) {
        var shop = accounts.current();
        var words = book.words(link.language(), shop.country(), shop.zone());
        var key = "email.link." + link.kind().word();
        return new SystemMail.Content(
                link.name(),
                link.email(),
                words.say(key + ".subject", link.shop()),
                words.say(key + ".text", link.name(), link.shop(), link.url(), words.moment(link.expiresAt())));
    }
}
