package dev.mostrador.protocol.run;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Objection;
import dev.mostrador.conversation.Objection.Way;
import dev.mostrador.conversation.ReplyGuard;
import dev.mostrador.identity.Agents;
import dev.mostrador.protocol.run.Facts.Fact;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// No solution before an angry customer was heard (R45). Whoever answers, desk or program, meets the same.
@Component
class ConductGuard implements ReplyGuard {
    private final Conducts conducts;
    private final Stops stops;
    private final Agents agents;

    ConductGuard(Conducts conducts, Stops stops, Agents agents) {
        this.conducts = conducts;
        this.stops = stops;
        this.agents = agents;
    }

    @Override
    public List<Objection> objections(Conversation conversation, NewReply reply) {
        return situation(conversation, reply)
                .filter(it -> it.isTooEarly(reply.does()))
                .map(it -> List.of(objection(it, reply)))
                .orElse(List.of());
    }

    private Objection objection(Situation it, NewReply reply) {
        var phase = it.phase().orElseThrow().conduct().word();
        var kind = "gate." + Conduct.GATE + "." + phase;
        var objection = new Objection(
                "gate:" + Conduct.GATE,
                kind,
                mayPass(it, reply.author()) ? Way.OWN_WORDS : Way.NONE,
                "protocol.gate.conduct." + phase,
                List.of(),
                it.unsaid(reply.does()));
        if (!reply.insistsOn(objection)) {
            stops.note(
                    it.run(), Conducts.KIND, new Fact("stopped", phase, Conduct.GATE, "", null, null, reply.author()));
        }
        return objection;
    }

    private boolean mayPass(Situation it, @Nullable UUID author) {
        var needed = Runs.role(it.protocol().anger().passes());
        return author != null
                && agents.find(author)
                        .filter(agent -> agent.role().atLeast(needed))
                        .isPresent();
    }

    @Override
    public void queued(Conversation conversation, NewReply reply, Message message, List<Objection> overruled) {
        if (reply.does().isEmpty()) return;
        situation(conversation, reply).ifPresent(it -> {
            var run = conducts.replied(it.run(), reply.does(), message.id(), reply.author());
            if (!overruled.isEmpty()) {
                run = conducts.passed(
                        run, Objects.requireNonNull(reply.insistence()).reason(), reply.author());
            }
            conducts.keep(it.run(), run, reply.author());
        });
    }

    // A question to somebody else about it is no part of it.
    private Optional<Situation> situation(Conversation conversation, NewReply reply) {
        if (Gates.OWN.isBound() || reply.isSignpost() || conversation.parent() != null) return Optional.empty();
        return reply.does().isEmpty() ? Optional.empty() : conducts.heldBack(conversation.id());
    }
}
