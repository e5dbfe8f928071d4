package dev.mostrador.desk.shift;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Replies;
import dev.mostrador.platform.Ids;
import dev.mostrador.routing.Keeping;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Hands a conversation over. Whoever answers to the customer for it (R5) stays, unless it is said that they do not:
/// then the next one reads why, and the customer is told who.
@Component
class HandingOver {
    private final Assigning assigning;
    private final Replies replies;
    private final Outgoing outgoing;
    private final Keeping keeping;
    private final Ids ids;

    HandingOver(Assigning assigning, Replies replies, Outgoing outgoing, Keeping keeping, Ids ids) {
        this.assigning = assigning;
        this.replies = replies;
        this.outgoing = outgoing;
        this.keeping = keeping;
        this.ids = ids;
    }

    /// False when the customer could not be told: then who answers for it stays, all else is done.
    boolean carryOut(HandOver wish, UUID agent) {
        var id = wish.conversation().id();
        var isTold = !wish.owns() || isTold(wish, agent);
        if (wish.owns() && isTold) {
            assigning.changeOwner(id, Objects.requireNonNull(wish.person()), wish.note(), agent);
        } else if (!wish.note().isEmpty()) {
            replies.note(id, agent, wish.note(), Set.of(), "shift:" + ids.next(), List.of());
        }
        if (wish.keeps()) {
            keeping.keep(id, agent);
            return isTold;
        }
        if (wish.team() != null) {
            assigning.assignTeam(id, wish.team(), agent);
        }
        assigning.assign(id, wish.person(), agent);
        return isTold;
    }

    private boolean isTold(HandOver wish, UUID agent) {
        var draft = new Draft(agent, wish.told(), null, "shift:" + ids.next(), List.of());
        return outgoing.reply(wish.conversation().id(), draft) instanceof ReplyResult.Queued;
    }
}
