package dev.mostrador.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Asks the guards about a reply and keeps what its author insisted on as a fact.
@Component
class Objecting {
    private final List<ReplyGuard> guards;
    private final Events events;

    Objecting(List<ReplyGuard> guards, Events events) {
        this.guards = guards;
        this.events = events;
    }

    /// @param standing keeps the reply back
    record Judged(List<Objection> standing, Map<ReplyGuard, List<Objection>> overruled) {}

    Judged judge(Conversation conversation, NewReply reply) {
        var standing = new ArrayList<Objection>();
        var overruled = new HashMap<ReplyGuard, List<Objection>>();
        for (var guard : reply.automatic() ? List.<ReplyGuard>of() : guards) { // the shop's own acknowledgement
            var meant = new ArrayList<Objection>();
            for (var objection : guard.objections(conversation, reply)) {
                (isMeant(objection, reply) ? meant : standing).add(objection);
            }
            if (!meant.isEmpty()) overruled.put(guard, meant);
        }
        return new Judged(standing, overruled);
    }

    private static boolean isMeant(Objection objection, NewReply reply) {
        var on = reply.insistence();
        return on != null
                && objection.passable()
                && !on.reason().isBlank()
                && on.codes().contains(objection.code());
    }

    void record(Conversation conversation, NewReply reply, Map<ReplyGuard, List<Objection>> overruled) {
        var on = reply.insistence();
        if (on == null || overruled.isEmpty()) {
            return;
        }
        var kinds = overruled.values().stream()
                .flatMap(List::stream)
                .map(Objection::kind)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        events.record(
                conversation.id(),
                EventKind.INSISTED,
                reply.author(),
                Map.of("kinds", kinds, "reason", on.reason().strip()));
        overruled.forEach((guard, objections) -> guard.overruled(conversation, reply, objections));
    }
}
