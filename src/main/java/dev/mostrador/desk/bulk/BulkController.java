package dev.mostrador.desk.bulk;

import dev.mostrador.conversation.Tags;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Selection;
import dev.mostrador.desk.Staff;
import dev.mostrador.desk.list.Listing;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.reason.Reasons;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The tick boxes of the list: `number` each, or `all` of the view or of what a search found; `do` says what.
@Controller
class BulkController {
    private static final int MOST = 500; // conversations

    private final BulkActions actions;
    private final Listing listing;
    private final Staff staff;
    private final Tags tags;
    private final Answering answering;
    private final Reasons reasons;

    BulkController(BulkActions actions, Listing listing, Staff staff, Tags tags, Answering answering, Reasons reasons) {
        this.reasons = reasons;
        this.actions = actions;
        this.listing = listing;
        this.staff = staff;
        this.tags = tags;
        this.answering = answering;
    }

    @PostMapping("/bulk")
    View create(CurrentAgent agent, Form form) {
        var selection = Selection.at(form);
        var action = Action.parse(form.value("do")).filter(this::isOurs).orElseThrow(NotFound::new);
        var numbers = form.has("all", "1") ? listing.numbers(selection, agent.id(), MOST + 1) : chosen(form);
        if (numbers.isEmpty()) {
            return answering.incomplete(selection.address(), "desk.bulk.none");
        }
        var some = numbers.stream().limit(MOST).toList();
        var done = actions.perform(action, form.value("do"), some, numbers.size() > MOST, agent.id());
        return back(form, done);
    }

    @DeleteMapping("/bulk/{id}")
    View destroy(CurrentAgent agent, @PathVariable UUID id, Form form) {
        actions.undo(actions.find(id, agent.id()).orElseThrow(NotFound::new), agent.id());
        return back(form, id);
    }

    private static List<Long> chosen(Form form) {
        return form.values("number").stream()
                .filter(number -> number.matches("\\d{1,12}"))
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    // Nobody from outside can be given work, and no tag of another shop.
    private boolean isOurs(Action action) {
        return switch (action) {
            case Action.Assign(var chosen) ->
                chosen == null || staff.colleagues().isAgent(chosen);
            case Action.Team(var team) -> team == null || staff.colleagues().isTeam(team);
            case Action.Tag(var tag) -> tags.find(tag).isPresent();
            case Action.Untag(var tag) -> tags.find(tag).isPresent();
            case Action.Sort(var reason) -> reasons.tree().choice(reason).isPresent();
            default -> true;
        };
    }

    // To the list as it was, with the conversation that stood open beside it.
    private static View back(Form form, UUID done) {
        var selection = Selection.at(form);
        var open = form.value("open");
        var address =
                open.matches("[1-9]\\d{0,11}") ? selection.conversation(Long.parseLong(open)) : selection.address();
        return View.redirect(address + (address.contains("?") ? "&" : "?") + "done=" + done);
    }
}
