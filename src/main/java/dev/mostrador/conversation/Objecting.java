package dev.mostrador.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Asks the guards about a reply.
@Component
class Objecting {
    private final List<ReplyGuard> guards;

    Objecting(List<ReplyGuard> guards) {
        this.guards = guards;
    }

    /// @param standing keeps the reply back
    /// @param overruled what each guard said that its author insisted on; all guards that were asked
    record Judged(List<Objection> standing, Map<ReplyGuard, List<Objection>> overruled) {
        void queued(Conversation conversation, NewReply reply, Message message) {
            overruled.forEach((guard, objections) -> guard.queued(conversation, reply, message, objections));
        }
    }

    Judged judge(Conversation conversation, NewReply reply) {
        var standing = new ArrayList<Objection>();
        var overruled = new LinkedHashMap<ReplyGuard, List<Objection>>();
        for (var guard : asked(reply)) {
            var meant = new ArrayList<Objection>();
            for (var objection : guard.objections(conversation, reply)) {
                (reply.insistsOn(objection) ? meant : standing).add(objection);
            }
            overruled.put(guard, meant);
        }
        return new Judged(standing, overruled);
    }

    /// The reply with what the guards add.
    NewReply completed(Conversation conversation, NewReply reply) {
        return reply.saying(asked(reply).stream()
                .map(guard -> guard.addition(conversation, reply))
                .collect(Collectors.joining("", reply.text(), "")));
    }

    private List<ReplyGuard> asked(NewReply reply) {
        return reply.automatic() ? List.of() : guards;
    }
}
