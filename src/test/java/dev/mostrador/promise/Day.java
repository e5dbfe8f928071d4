package dev.mostrador.promise;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.Interval;
import dev.mostrador.calendar.Scope;
import dev.mostrador.calendar.Sheet;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.InboundMessage;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Replies;
import dev.mostrador.platform.Moment;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A day of the shop, played: a split shift in Andalucía, far enough ahead that no real timer meddles.
@Component
class Day {
    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final List<Interval> SPLIT = List.of(Interval.hours(9, 14), Interval.hours(16, 20));

    private final Calendars calendars;
    private final Promises promises;
    private final Conversations conversations;
    private final Replies replies;

    Day(Calendars calendars, Promises promises, Conversations conversations, Replies replies) {
        this.calendars = calendars;
        this.promises = promises;
        this.conversations = conversations;
        this.replies = replies;
    }

    /// Mails are answered in four opening hours, chats in ten minutes of them, what follows in two hours.
    void open() {
        var week = Map.of(
                DayOfWeek.MONDAY,
                SPLIT,
                DayOfWeek.TUESDAY,
                SPLIT,
                DayOfWeek.WEDNESDAY,
                SPLIT,
                DayOfWeek.THURSDAY,
                SPLIT,
                DayOfWeek.FRIDAY,
                SPLIT);
        calendars.save(Scope.SHOP, new Sheet(MADRID, week, "ES", "an", Set.of(), List.of()));
        promise("email", PromiseKind.FIRST, Duration.ofHours(4), true);
        promise("chat", PromiseKind.FIRST, Duration.ofMinutes(10), true);
        promise("email", PromiseKind.NEXT, Duration.ofHours(2), true);
        promise("email", PromiseKind.RESOLUTION, Duration.ofHours(10), true);
    }

    void promise(String channel, PromiseKind kind, Duration within, boolean business) {
        promises.save(List.of(new Promise(channel, kind, within, business, true)));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MADRID).toInstant();
    }

    UUID begins(String local, String channel) {
        return Moment.at(at(local), () -> write(channel, null)).conversation();
    }

    void writes(String local, UUID conversation) {
        Moment.at(at(local), () -> write("email", conversation));
    }

    /// @param author null: the machine acknowledges
    UUID answers(String local, UUID conversation, @Nullable UUID author) {
        return Moment.at(at(local), () -> {
            var message = replies.reply(new NewReply(
                    conversation,
                    "email",
                    author,
                    new Address("Telepuppy", "hola@telepuppy.example"),
                    Recipients.to(new Address("Lucía Mena", "lucia@example.com")),
                    "Re: la talla",
                    "Se lo cambiamos.",
                    null,
                    null,
                    UUID.randomUUID().toString(),
                    new ArrayList<>()));
            replies.delivery(message.id(), DeliveryState.SENT, List.of());
            return message.id();
        });
    }

    /// A message of ours comes back.
    void bounces(String local, UUID message, String from) {
        Moment.at(at(local), () -> replies.bounced(message, from, List.of()));
    }

    /// A mail of somebody new, now.
    UUID mail() {
        return write("email", null).conversation();
    }

    private Received write(String channel, @Nullable UUID conversation) {
        var id = UUID.randomUUID().toString();
        return conversations.receive(new InboundMessage(
                channel,
                "hola@telepuppy.example",
                id,
                id + "@example.com",
                null,
                new Address("Lucía Mena", "lucia." + id.substring(0, 8) + "@example.com"),
                Recipients.to(new Address("Telepuppy", "hola@telepuppy.example")),
                "La talla",
                "Pedí la S y ha llegado la M.",
                "",
                "",
                "",
                null,
                conversation,
                null,
                List.of()));
    }
}
