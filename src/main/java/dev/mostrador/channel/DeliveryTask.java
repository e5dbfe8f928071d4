package dev.mostrador.channel;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.mostrador.platform.LeftTasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The durable task behind each queued message. Its datum is the number of the attempt; a node that dies on the way
/// leaves it to another.
@Configuration
class DeliveryTask {
    static final String NAME = "deliver-message";
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);

    @Bean
    Task<Integer> deliverMessage(Deliveries deliveries, LeftTasks left, Clock clock) {
        left.free();
        return Tasks.custom(NAME, Integer.class)
                .onFailure((done, task) -> task.reschedule(done, clock.instant().plus(AFTER_TROUBLE)))
                .onDeadExecutionRevive()
                .execute((task, _) -> run(deliveries, clock, task));
    }

    private static CompletionHandler<Integer> run(Deliveries deliveries, Clock clock, TaskInstance<Integer> task) {
        var attempt = task.getData();
        var wait = deliveries.attempt(TaskName.parse(task.getId()), attempt);
        return wait.<CompletionHandler<Integer>>map(delay ->
                        (done, row) -> row.reschedule(done, clock.instant().plus(delay), attempt + 1))
                .orElse((_, row) -> row.remove());
    }
}
