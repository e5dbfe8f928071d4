package dev.mostrador.assistant;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Objection;
import dev.mostrador.conversation.ReplyGuard;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What the model wrote into a draft, until a person changes a word of it or accepts it. Sent as it is, it is asked
/// about.
@Component
public class MachineDrafts implements ReplyGuard {
    private static final String KIND = "assistant";

    private final AssistantTable table;
    private final Clock clock;

    MachineDrafts(AssistantTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    void mark(UUID agent, UUID conversation, String text) {
        table.mark(agent, conversation, sum(text), clock.instant());
    }

    /// Whether these are the model's words still.
    public boolean isMachines(UUID agent, UUID conversation, String text) {
        return !text.isBlank()
                && table.marked(agent, conversation)
                        .filter(it -> MessageDigest.isEqual(it, sum(text)))
                        .isPresent();
    }

    /// Its author has read it and means it.
    public void accept(UUID agent, UUID conversation) {
        table.accept(agent, conversation);
    }

    @Override
    public List<Objection> objections(Conversation conversation, NewReply reply) {
        var author = reply.author();
        if (author == null || !isMachines(author, conversation.id(), reply.text())) {
            return List.of();
        }
        var code = KIND + ":" + HexFormat.of().formatHex(sum(reply.text()), 0, 4);
        return List.of(new Objection(code, KIND, Objection.Way.ANY_REASON, "assistant.objected", List.of()));
    }

    @Override
    public void queued(Conversation conversation, NewReply reply, Message message, List<Objection> overruled) {
        if (reply.author() != null) table.accept(reply.author(), conversation.id());
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.forget(deleted.conversations());
    }

    // Blanks and line ends change on the way through a form; words do not.
    private static byte[] sum(String text) {
        try {
            var words = text.strip().replaceAll("\\s+", " ");
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
