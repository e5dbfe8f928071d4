package dev.mostrador.remedy.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Role;
import dev.mostrador.remedy.Approval;
import dev.mostrador.remedy.Approval.State;
import dev.mostrador.remedy.Approvals;
import dev.mostrador.ui.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What waits for a decision, and what was decided. Supervisors see all of it, agents what they asked for and what they
/// are asked.
@Controller
public class ApprovalController {
    private static final int PAGE = 30;
    private static final Set<State> OVER = EnumSet.of(State.APPROVED, State.REFUSED, State.WITHDRAWN);

    private final Approvals approvals;
    private final Waitings waitings;

    ApprovalController(Approvals approvals, Waitings waitings) {
        this.approvals = approvals;
        this.waitings = waitings;
    }

    /// @param show `pending` or `decided`
    /// @param more the last one shown, when there are more; null: that was all
    /// @param seesAll may look at the ledger
    public record Screen(
            String show, List<Waiting> lines, @Nullable UUID more, boolean seesAll) {}

    @GetMapping(DecisionController.LIST)
    View index(
            CurrentAgent agent,
            @RequestParam(defaultValue = "pending") String show,
            @RequestParam(required = false) @Nullable UUID after) {
        var seesAll = agent.role().atLeast(Role.SUPERVISOR);
        if (!show.equals("decided")) {
            var lines = approvals.pending().stream()
                    .filter(it -> seesAll || isTheirs(it, agent.id()))
                    .map(it -> waitings.of(it, agent.id()))
                    .toList();
            return View.of("remedy/approvals", new Screen("pending", lines, null, seesAll));
        }
        var page = approvals.page(OVER, seesAll ? null : agent.id(), after, PAGE + 1);
        var lines =
                page.stream().limit(PAGE).map(it -> waitings.of(it, agent.id())).toList();
        var more = page.size() > PAGE ? page.get(PAGE - 1).id() : null;
        return View.of("remedy/approvals", new Screen("decided", lines, more, seesAll));
    }

    private static boolean isTheirs(Approval it, UUID agent) {
        return it.askedBy().equals(agent) || it.told().contains(agent);
    }
}
