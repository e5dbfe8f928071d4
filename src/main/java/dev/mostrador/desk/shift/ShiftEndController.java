package dev.mostrador.desk.shift;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Drafts;
import dev.mostrador.conversation.Workload;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.Staff;
import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Status;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// What I have open when my shift ends, and who goes on with each of them.
@Controller
public class ShiftEndController {
    private static final int MOST = 200;

    private final Workload workload;
    private final Drafts drafts;
    private final Staff staff;
    private final HandingOver handingOver;
    private final Attendance attendance;

    ShiftEndController(Workload workload, Drafts drafts, Staff staff, HandingOver handingOver, Attendance attendance) {
        this.workload = workload;
        this.drafts = drafts;
        this.staff = staff;
        this.handingOver = handingOver;
        this.attendance = attendance;
    }

    /// @param isBegun an answer stands half-written
    /// @param isOwner I answer to the customer for it
    public record Open(Conversation conversation, boolean isBegun, boolean isOwner) {}

    public record ShiftEnd(List<Open> open, Colleagues colleagues, CurrentAgent agent, Form form) {}

    @GetMapping("/shift/end")
    View show(CurrentAgent agent) {
        return screen(agent, Form.blank().with("to", "keep"));
    }

    @PostMapping("/shift/end")
    @Transactional
    View create(CurrentAgent agent, Form form) {
        var mine = workload.inHandsOf(agent.id(), MOST);
        var wishes = mine.stream()
                .map(it -> HandOver.of(form, it, staff.colleagues(), agent.id()))
                .toList();
        if (!form.isFine()) {
            return screen(agent, form).status(422);
        }
        var untold = wishes.stream()
                .filter(wish -> !handingOver.carryOut(wish, agent.id()))
                .map(wish -> "#" + wish.conversation().number())
                .toList();
        attendance.choose(agent.id(), Status.GONE);
        return untold.isEmpty()
                ? View.redirect("/inbox").saying("desk.shift.ended")
                : View.redirect("/inbox").saying("desk.shift.ended-untold", String.join(", ", untold));
    }

    private View screen(CurrentAgent agent, Form form) {
        var open = workload.inHandsOf(agent.id(), MOST).stream()
                .map(it -> new Open(
                        it,
                        !drafts.of(agent.id(), it.id()).isEmpty(),
                        agent.id().equals(it.owner())))
                .toList();
        return View.of("desk/shift/end", new ShiftEnd(open, staff.colleagues(), agent, form));
    }
}
