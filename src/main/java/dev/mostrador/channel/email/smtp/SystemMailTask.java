package dev.mostrador.channel.email.smtp;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.mostrador.channel.Delivery;
import dev.mostrador.conversation.Hindrance;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The durable task behind each mail of the system: some attempts within a few hours, as its links do not live long.
@Configuration
class SystemMailTask {
    static final String NAME = "send-system-mail";
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(SystemMailTask.class);

    @Bean
    Task<SystemMail> sendSystemMail(SystemPost post, Clock clock) {
        return Tasks.custom(NAME, SystemMail.class)
                .onFailure((done, task) -> task.reschedule(done, clock.instant().plus(FIRST)))
                .onDeadExecutionRevive()
                .execute((task, _) -> next(post.send(task.getData()), task.getData(), clock));
    }

    // Whoever waits for it can be handed the link; a failure only needs to be found.
    private static CompletionHandler<SystemMail> next(Delivery result, SystemMail mail, Clock clock) {
        return switch (result) {
            case Delivery.Sent() -> (_, row) -> row.remove();
            case Delivery.Later(var why)
            when mail.attempt() < ATTEMPTS -> {
                var wait = FIRST.multipliedBy(1L << mail.attempt() * 2 - 2);
                LOG.info("System mail {} waits {}: {}", mail.messageId(), wait, why);
                yield (done, row) -> row.reschedule(done, clock.instant().plus(wait), mail.again());
            }
            case Delivery.Later(var why) -> given(mail, why);
            case Delivery.Failed(var why) -> given(mail, why);
        };
    }

    private static CompletionHandler<SystemMail> given(SystemMail mail, Hindrance why) {
        LOG.warn("System mail {} was not sent: {}", mail.messageId(), why);
        return (_, row) -> row.remove();
    }
}
