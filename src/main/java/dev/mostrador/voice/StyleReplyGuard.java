package dev.mostrador.voice;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Objection;
import dev.mostrador.conversation.Objection.Way;
import dev.mostrador.conversation.ReplyGuard;
import dev.mostrador.conversation.Threads;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Audit;
import dev.mostrador.identity.Role;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Severity;
import dev.mostrador.style.StyleGuard;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds back what the rules ask about or block, whoever sends it (R36, R37). Only a supervisor lets pass what they
/// block, and that is written down for good; a program cannot.
@Component
class StyleReplyGuard implements ReplyGuard {
    private final StyleGuard style;
    private final Circumstances circumstances;
    private final Agents agents;
    private final Threads threads;
    private final Audit audit;

    StyleReplyGuard(StyleGuard style, Circumstances circumstances, Agents agents, Threads threads, Audit audit) {
        this.style = style;
        this.circumstances = circumstances;
        this.agents = agents;
        this.threads = threads;
        this.audit = audit;
    }

    @Override
    public List<Objection> objections(Conversation conversation, NewReply reply) {
        var found = style.objections(
                reply.text(), circumstances.leaving(conversation, reply.channel(), reply.attachments()));
        if (found.isEmpty()) {
            return List.of();
        }
        var supervises = supervises(reply.author());
        return found.stream().map(it -> objection(it, reply.text(), supervises)).toList();
    }

    private static Objection objection(Finding finding, String text, boolean supervises) {
        var words = finding.span().in(text) + finding.said();
        return new Objection(
                finding.rule() + ":" + Integer.toHexString(Objects.hash(finding.rule(), words)),
                finding.rule(),
                finding.severity() == Severity.ASK || supervises ? Way.ANY_REASON : Way.NONE,
                finding.key(),
                List.of(finding.said()));
    }

    private boolean supervises(@Nullable UUID author) {
        return author != null
                && agents.find(author)
                        .filter(it -> it.role().atLeast(Role.SUPERVISOR))
                        .isPresent();
    }

    @Override
    public void queued(Conversation conversation, NewReply reply, Message message, List<Objection> overruled) {
        var on = reply.insistence();
        if (on == null || overruled.isEmpty()) {
            return;
        }
        var kinds = overruled.stream().map(Objection::kind).distinct().sorted().collect(Collectors.joining(" "));
        var facts = Map.of("kinds", kinds, "reason", on.reason().strip());
        threads.record(conversation.id(), EventKind.INSISTED, reply.author(), facts);
        audit.write("reply.insisted", "#" + conversation.number(), facts);
    }
}
