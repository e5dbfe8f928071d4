package dev.mostrador.desk.settings;

import dev.mostrador.conversation.Blocking;
import dev.mostrador.conversation.Blocking.Blocked;
import dev.mostrador.conversation.Blocking.Kind;
import dev.mostrador.conversation.Spam;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.Staff;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Role;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Whose messages go to the spam by themselves; and, for administrators, emptying it.
@Controller
public class BlockedSenderController {
    /// Days that spam lies before it can be emptied.
    public static final List<Integer> AGES = List.of(7, 30, 90, 365);

    private static final int PAGE = 50;

    private final Blocking blocking;
    private final SenderBlocks blocks;
    private final Spam spam;
    private final Staff staff;

    BlockedSenderController(Blocking blocking, SenderBlocks blocks, Spam spam, Staff staff) {
        this.blocking = blocking;
        this.blocks = blocks;
        this.spam = spam;
        this.staff = staff;
    }

    /// @param form of the next one to block
    /// @param more where the next page begins; null on the last
    /// @param mayEmpty the reader is an administrator
    /// @param old how many conversations have been spam for the shortest of [#AGES]
    public record BlockedSenders(
            List<Blocked> blocked, @Nullable UUID more, Colleagues colleagues, Form form, boolean mayEmpty, int old) {}

    @GetMapping("/settings/blocked")
    View index(CurrentAgent agent, Form parameters) {
        return screen(agent, Form.blank(), after(parameters.value("after")));
    }

    @PostMapping("/settings/blocked")
    View create(CurrentAgent agent, Form form) {
        var value = form.required("sender").replaceFirst("^@", "");
        var kind = value.contains("@") ? Kind.ADDRESS : Kind.DOMAIN;
        if (form.isFine() && !value.matches("(?:[^@\\s]+@)?[^@\\s.]+(?:\\.[^@\\s.]+)+")) {
            form.refuse("sender", "desk.block.nonsense");
        }
        if (form.isFine()) {
            switch (blocks.block(kind, value, agent.id())) {
                case BLOCKED -> {}
                case ALREADY -> form.refuse("sender", "desk.block.already");
                case OURS -> form.refuse("sender", "desk.block.ours");
                case EVERYBODYS -> form.refuse("sender", "desk.block.everybodys");
            }
        }
        return form.isFine()
                ? View.redirect("/settings/blocked").saying("desk.block.done", value)
                : screen(agent, form, null).status(422);
    }

    @DeleteMapping("/settings/blocked/{id}")
    View destroy(@PathVariable UUID id) {
        var blocked = blocking.find(id).orElseThrow(NotFound::new);
        blocks.unblock(id);
        return View.redirect("/settings/blocked").saying("desk.block.undone", blocked.value());
    }

    private View screen(CurrentAgent agent, Form form, @Nullable UUID after) {
        var rows = blocking.all(after, PAGE + 1);
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        var more = rows.size() > PAGE ? shown.getLast().id() : null;
        var mayEmpty = agent.role().atLeast(Role.ADMINISTRATOR);
        var old = mayEmpty ? spam.olderThan(Duration.ofDays(AGES.getFirst())) : 0;
        return View.of("desk/blocked/index", new BlockedSenders(shown, more, staff.colleagues(), form, mayEmpty, old));
    }

    private static @Nullable UUID after(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
