package dev.mostrador.remedy;

import dev.mostrador.conversation.ConversationsDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What happens to conversations happens to what was given in them. Of merged ones nothing moves: what is read is read
/// of the whole family.
@Component
class RemedyUpkeep {
    private final ConcessionTable concessions;
    private final ApprovalTable approvals;
    private final RemedyFacts facts;

    RemedyUpkeep(ConcessionTable concessions, ApprovalTable approvals, RemedyFacts facts) {
        this.concessions = concessions;
        this.approvals = approvals;
        this.facts = facts;
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        concessions.forget(deleted.conversations());
        if (approvals.deleteOf(deleted.conversations()) > 0) facts.approvalsChanged();
    }
}
