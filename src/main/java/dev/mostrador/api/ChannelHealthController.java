package dev.mostrador.api;

import dev.mostrador.channel.Inbox;
import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.Need;
import dev.mostrador.channel.OpenResult;
import dev.mostrador.channel.Opening;
import dev.mostrador.health.ChannelHealth;
import dev.mostrador.health.Health;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How each channel is doing. A program opens and closes them under the same conditions as people.
@RestController
class ChannelHealthController {
    private final ChannelHealth health;
    private final Inboxes inboxes;
    private final Agents agents;

    ChannelHealthController(ChannelHealth health, Inboxes inboxes, Agents agents) {
        this.health = health;
        this.inboxes = inboxes;
        this.agents = agents;
    }

    /// @param percent null: nothing is decided yet
    record PromisesJson(int kept, int decided, @Nullable Integer percent) {}

    /// @param oldestSince null: nobody waits
    record BacklogJson(int conversations, @Nullable Instant oldestSince) {}

    /// @param medianMinutes in opening hours; null: nothing to tell from
    record FirstAnswerJson(@Nullable Long medianMinutes, int conversations) {}

    /// @param channel `email`, `chat` or `form`
    /// @param state `open`, `away` or `closed`
    /// @param owner e-mail address; null: nobody
    /// @param missing `owner`, `hours`, `promise`
    record ChannelJson(
            UUID id,
            String channel,
            String name,
            String state,
            @Nullable String owner,
            List<String> missing,
            PromisesJson promises,
            BacklogJson backlog,
            FirstAnswerJson firstAnswer,
            boolean neglected) {}

    @GetMapping("/api/v1/channels")
    Items<ChannelJson> index() {
        return new Items<>(health.all().stream().map(this::json).toList());
    }

    @PutMapping("/api/v1/channels/{id}/state")
    ChannelJson update(@PathVariable UUID id, @RequestParam(required = false) @Nullable String state) {
        var inbox = inboxes.find(id).orElseThrow(Refused::unknownChannel);
        var wanted = Opening.parse(state == null ? "" : state)
                .orElseThrow(() -> Refused.invalidParameter("state", "api.wrong.opening"));
        if (put(inbox, wanted) instanceof OpenResult.Refused(var missing)) throw Refused.channelNotReady(missing);
        return json(health.of(id).orElseThrow(Refused::unknownChannel));
    }

    private OpenResult put(Inbox inbox, Opening wanted) {
        return switch (wanted) {
            case OPEN -> inboxes.open(inbox);
            case AWAY -> inboxes.away(inbox);
            case CLOSED -> inboxes.close(inbox) ? new OpenResult.Opened() : new OpenResult.AlreadyOpen();
        };
    }

    private ChannelJson json(Health it) {
        var state = it.state();
        var figures = it.figures();
        var percent = figures.percent();
        return new ChannelJson(
                it.id(),
                state.inbox().channel(),
                state.inbox().name(),
                state.care().opening().word(),
                Optional.ofNullable(state.care().owner())
                        .flatMap(agents::find)
                        .map(Agent::email)
                        .orElse(null),
                state.missing().stream().map(Need::word).toList(),
                new PromisesJson(figures.kept(), figures.decided(), percent.isPresent() ? percent.getAsInt() : null),
                new BacklogJson(it.waiting(), it.oldest()),
                new FirstAnswerJson(minutes(figures.firstAnswer()), figures.conversations()),
                it.neglected());
    }

    private static @Nullable Long minutes(@Nullable Duration duration) {
        return duration == null ? null : duration.toMinutes();
    }
}
