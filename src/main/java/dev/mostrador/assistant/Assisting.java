package dev.mostrador.assistant;

import dev.mostrador.assistant.Assistance.Failed;
import dev.mostrador.assistant.Assistance.Why;
import dev.mostrador.assistant.Assistance.Written;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.platform.Ids;
import dev.mostrador.voice.VoiceProfiles;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Asks the model on somebody's behalf. No transaction is open meanwhile: it may take its time.
@Component
public class Assisting {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST = 200; // an hour and shop
    private static final int READ = 40; // messages

    private final Assistants assistants;
    private final AssistantTable table;
    private final Model model;
    private final MachineDrafts drafts;
    private final VoiceProfiles voices;
    private final Threads threads;
    private final Ids ids;
    private final Clock clock;

    Assisting(
            Assistants assistants,
            AssistantTable table,
            Model model,
            MachineDrafts drafts,
            VoiceProfiles voices,
            Threads threads,
            Ids ids,
            Clock clock) {
        this.assistants = assistants;
        this.table = table;
        this.model = model;
        this.drafts = drafts;
        this.voices = voices;
        this.threads = threads;
        this.ids = ids;
        this.clock = clock;
    }

    public Assistance perform(Action action, Conversation conversation, String draft, UUID agent) {
        var endpoint = assistants.current();
        if (!endpoint.isUsable()) return new Failed(Why.OFF);
        var now = clock.instant();
        if (table.usedSince(now.minus(HOUR)) >= MOST) return new Failed(Why.OFTEN);
        var key = assistants.key();
        if (key.isEmpty()) return new Failed(Why.KEY);
        var said = threads.messages(conversation.id(), null, READ);
        if (isNothing(action, conversation, said, draft)) return new Failed(Why.NOTHING);
        var prompt = Prompt.of(action, conversation, said, voices.current(), draft);
        var answer = model.ask(endpoint, key.get(), prompt);
        table.used(ids.next(), agent, action, outcome(answer), now);
        if (!(answer instanceof Written written)) return answer;
        var isDraft = isDraft(action, conversation);
        if (isDraft) drafts.mark(agent, conversation.id(), written.text());
        return new Written(written.text(), isDraft);
    }

    private static boolean isNothing(Action action, Conversation conversation, List<Message> said, String draft) {
        var needsDraft = action == Action.REWRITE || action == Action.TRANSLATE && Prompt.isForeign(conversation);
        return needsDraft
                ? draft.isBlank()
                : said.stream()
                        .noneMatch(it -> it.direction() == Direction.INBOUND
                                && !it.text().isBlank());
    }

    private static boolean isDraft(Action action, Conversation conversation) {
        return action == Action.DRAFT
                || action == Action.REWRITE
                || action == Action.TRANSLATE && Prompt.isForeign(conversation);
    }

    private static String outcome(Assistance answer) {
        return switch (answer) {
            case Written _ -> "written";
            case Failed failed -> failed.why().name().toLowerCase(Locale.ROOT);
        };
    }
}
