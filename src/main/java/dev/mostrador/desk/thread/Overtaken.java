package dev.mostrador.desk.thread;

import dev.mostrador.channel.Refusal;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Overtaking;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.thread.ComposerPane.Newer;
import dev.mostrador.ui.Form;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The form of an answer carries the newest message that its author saw. What came after it is shown to him before the
/// answer goes out; his yes names the newest of those, so that it holds for nothing newer still.
@Component
class Overtaken {
    private static final String FIELD = "seen";
    private static final int WORDS = 280; // characters

    private final Overtaking overtaking;

    Overtaken(Overtaking overtaking) {
        this.overtaking = overtaking;
    }

    /// Empty: nothing newer. Asked in the transaction that sends, so that nothing comes between. A form without the
    /// field (a program, an old page) asks for nothing.
    Optional<ReplyResult> refusal(Conversation conversation, Form form, UUID agent) {
        var seen = said(form);
        return seen == null || overtaking.since(seen, conversation.id(), agent).isEmpty()
                ? Optional.empty()
                : Optional.of(new ReplyResult.Refused(Refusal.of(FIELD, "desk.newer.title")));
    }

    String seen(Conversation conversation, Form form) {
        var before = form.value(FIELD);
        return before.isEmpty()
                ? overtaking.newest(conversation.id()).map(UUID::toString).orElse("")
                : before;
    }

    List<Newer> newer(Conversation conversation, Form form, UUID agent, Colleagues colleagues) {
        var seen = form.error(FIELD) == null ? null : said(form);
        return seen == null
                ? List.of()
                : overtaking.since(seen, conversation.id(), agent).stream()
                        .map(message -> newer(message, conversation, colleagues))
                        .toList();
    }

    private static Newer newer(Message message, Conversation conversation, Colleagues colleagues) {
        var author = message.direction() == Direction.INBOUND
                ? message.from().display()
                : colleagues.agent(message.authorAgent());
        var text = message.text().strip();
        return new Newer(
                message.id().toString(),
                author.isBlank() ? conversation.customerName() : author,
                message.at(),
                text.length() <= WORDS ? text : text.substring(0, WORDS - 1) + "…");
    }

    // What was confirmed was seen.
    private static @Nullable UUID said(Form form) {
        var confirmed = form.value("over");
        try {
            var said = confirmed.isEmpty() ? form.value(FIELD) : confirmed;
            return said.isEmpty() ? null : UUID.fromString(said);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
