package dev.mostrador.desk.remedy;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.customer.Customer;
import dev.mostrador.desk.Staff;
import dev.mostrador.identity.Actor;
import dev.mostrador.identity.Agents;
import dev.mostrador.reason.Reasons;
import dev.mostrador.remedy.Approvals;
import dev.mostrador.remedy.Concession;
import dev.mostrador.remedy.Concessions;
import dev.mostrador.remedy.screen.Waiting;
import dev.mostrador.remedy.screen.Waitings;
import java.util.List;
import org.springframework.stereotype.Component;

/// Costs an opened conversation one question to the database, and more only while something waits for an approval.
@Component
public class RemedyPanes {
    private static final int SHOWN = 30;

    private final Concessions concessions;
    private final Approvals approvals;
    private final Waitings waitings;
    private final Conversations conversations;
    private final Reasons reasons;
    private final Agents agents;
    private final Staff staff;

    RemedyPanes(
            Concessions concessions,
            Approvals approvals,
            Waitings waitings,
            Conversations conversations,
            Reasons reasons,
            Agents agents,
            Staff staff) {
        this.concessions = concessions;
        this.approvals = approvals;
        this.waitings = waitings;
        this.conversations = conversations;
        this.reasons = reasons;
        this.agents = agents;
        this.staff = staff;
    }

    /// @param open the number of the conversation beside it; 0: none
    public RemedyPane of(Customer customer, long open) {
        var had = concessions.ofFamily(customer.family(), SHOWN);
        var total = Concessions.sums(had.stream().map(Concession::money).toList()).stream()
                .filter(sum -> sum.minor() != 0)
                .toList();
        return new RemedyPane(open, lines(had), total, open == 0 ? List.of() : waiting(open));
    }

    // What was taken back is in the ledger; here it would only be two lines more that mean nothing.
    private List<RemedyPane.Line> lines(List<Concession> had) {
        var reader = Actor.current().id();
        var agent = reader == null || had.isEmpty() ? null : agents.find(reader).orElse(null);
        return had.stream()
                .filter(Concession::stands)
                .map(it -> new RemedyPane.Line(
                        it,
                        staff.colleagues().agent(it.askedBy()),
                        reasons.tree().find(it.reason()).orElse(null),
                        agent != null && Concessions.mayWithdraw(it, agent)))
                .toList();
    }

    private List<Waiting> waiting(long open) {
        if (approvals.pending().isEmpty()) return List.of();
        return conversations.findByNumber(open).stream()
                .flatMap(it -> waiting(it).stream())
                .toList();
    }

    private List<Waiting> waiting(Conversation open) {
        return approvals.pendingOf(open.id()).stream()
                .map(it -> waitings.of(it, open, Actor.current().id()))
                .toList();
    }
}
