package dev.mostrador.notice.push;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The durable task behind each push.
@Configuration
class PushTask {
    static final String NAME = "push-notice";
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);

    @Bean
    Task<PushNotice> pushNotice(Pushing pushing, Clock clock) {
        return Tasks.custom(NAME, PushNotice.class)
                .onFailure((done, task) -> task.reschedule(done, clock.instant().plus(AFTER_TROUBLE)))
                .onDeadExecutionRevive()
                .execute((task, _) -> run(pushing, clock, task.getData()));
    }

    private static CompletionHandler<PushNotice> run(Pushing pushing, Clock clock, PushNotice notice) {
        return pushing.attempt(notice)
                .<CompletionHandler<PushNotice>>map(wait ->
                        (done, row) -> row.reschedule(done, clock.instant().plus(wait), notice.again()))
                .orElse((_, row) -> row.remove());
    }
}
