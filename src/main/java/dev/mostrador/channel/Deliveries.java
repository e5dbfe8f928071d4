package dev.mostrador.channel;

import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.Hindrance;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.Threads;
import dev.mostrador.platform.AccountScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One attempt to deliver a message, and what follows from how it ended. At least once: a crash between the other
/// side's yes and our note of it sends the message again, under the same id.
@Component
class Deliveries {
    /// Ten attempts within about a day.
    static final List<Duration> DELAYS = Stream.of("30s", "2m", "5m", "15m", "45m", "2h", "4h", "8h", "9h")
            .map(delay -> Duration.parse("PT" + delay))
            .toList();

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final Channels channels;
    private final Threads threads;
    private final Replies replies;

    Deliveries(Channels channels, Threads threads, Replies replies) {
        this.channels = channels;
        this.threads = threads;
        this.replies = replies;
    }

    /// How long to wait for the next attempt; empty when there is nothing more to do.
    ///
    /// @param number of the attempt, from 1
    Optional<Duration> attempt(TaskName task, int number) {
        return AccountScope.get(
                task.account(),
                () -> replies.begin(task.message())
                        .flatMap(begun -> threads.message(begun.id()))
                        .flatMap(message -> attempt(message, number)));
    }

    private Optional<Duration> attempt(Message message, int number) {
        return switch (deliver(message)) {
            case Delivery.Sent _ -> done(message, DeliveryState.SENT, List.of());
            case Delivery.Failed(var why) -> done(message, DeliveryState.FAILED, List.of(why));
            case Delivery.Later(var why)
            when number > DELAYS.size() -> done(message, DeliveryState.FAILED, List.of(why));
            case Delivery.Later(var why) -> {
                replies.delivery(message.id(), DeliveryState.QUEUED, List.of(why));
                yield Optional.of(DELAYS.get(number - 1));
            }
        };
    }

    private Delivery deliver(Message message) {
        try {
            return channels.find(message.channel()).orElseThrow().deliver(message);
        } catch (RuntimeException bug) { // nothing may leave a message behind in "sending"
            LOG.error("Message {} could not be delivered and is tried again", message.id(), bug);
            return new Delivery.Later(Hindrance.of("channel.delivery.fault"));
        }
    }

    private Optional<Duration> done(Message message, DeliveryState state, List<Hindrance> why) {
        replies.delivery(message.id(), state, why);
        return Optional.empty();
    }
}
