package dev.mostrador.answer;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Message;
import dev.mostrador.platform.Ids;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts what is really sent: what was put into a draft counts when a message leaves with at least half of its words.
@Component
public class Uses {
    private static final int TRACE = 500; // characters that tell whether it is still there

    private final UseTable table;
    private final PreparedAnswerTable answers;
    private final PreparedAnswers prepared;
    private final Ids ids;
    private final Clock clock;

    Uses(UseTable table, PreparedAnswerTable answers, PreparedAnswers prepared, Ids ids, Clock clock) {
        this.table = table;
        this.answers = answers;
        this.prepared = prepared;
        this.ids = ids;
        this.clock = clock;
    }

    /// It went into a draft.
    ///
    /// @param text as filled in
    @Transactional
    public void inserted(PreparedAnswer it, Conversation conversation, UUID agent, String text) {
        table.forgetPending(it.id(), conversation.id(), agent);
        var trace = text.length() <= TRACE ? text : text.substring(0, TRACE);
        table.insert(new UseTable.Use(ids.next(), it.id(), agent, null, "", trace), conversation.id(), clock.instant());
    }

    /// Within the transaction that queued it: what is left of the draft's prepared answers counts as used.
    @Transactional
    public void sent(Conversation conversation, Message message, UUID agent) {
        var pending = table.pending(conversation.id(), agent);
        if (pending.isEmpty()) {
            return;
        }
        var said = words(message.text());
        var reason = prepared.reason(conversation);
        for (var use : pending) {
            if (isIn(use.trace(), said)) {
                table.sent(use.id(), message.id(), reason, clock.instant());
                count(use.answer(), agent, reason, 1);
            } else {
                table.delete(use.id());
            }
        }
    }

    /// A program says that it used it, or a macro sent it.
    @Transactional
    public void used(PreparedAnswer it, Conversation conversation, Message message, @Nullable UUID agent) {
        var reason = prepared.reason(conversation);
        if (table.isCounted(it.id(), message.id())) {
            return;
        }
        var use = new UseTable.Use(ids.next(), it.id(), agent, message.id(), reason, message.text());
        table.insert(use.shortened(TRACE), conversation.id(), clock.instant());
        count(it.id(), agent, reason, 1);
    }

    /// The message went back to its draft before it left.
    @Transactional
    void takenBack(UUID message) {
        for (var use : table.of(message)) {
            table.waits(use.id());
            count(use.answer(), use.agent(), use.reason(), -1);
        }
    }

    private void count(UUID answer, @Nullable UUID agent, String reason, int times) {
        answers.used(answer, times, clock.instant());
        table.tally(answer, agent, reason, times);
    }

    private static boolean isIn(String trace, List<String> said) {
        var words = words(trace);
        var left = words.stream().filter(said::contains).count();
        return left * 2 >= words.size();
    }

    private static List<String> words(String text) {
        return Arrays.stream(Folding.of(text).split(" "))
                .filter(word -> word.length() > 2)
                .distinct()
                .collect(Collectors.toList());
    }
}
