package dev.mostrador.desk;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Prioritising;
import dev.mostrador.conversation.Priority;
import dev.mostrador.conversation.Tags;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Tags, priority and subject of a conversation.
@Controller
class SortingController {
    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_SUBJECT = 500;

    private final Way way;
    private final Tags tags;
    private final Prioritising prioritising;
    private final Conversations conversations;

    SortingController(Way way, Tags tags, Prioritising prioritising, Conversations conversations) {
        this.way = way;
        this.tags = tags;
        this.prioritising = prioritising;
        this.conversations = conversations;
    }

    /// A tag by its id, or a new one by its name.
    @PostMapping("/conversations/{number:\\d+}/tags")
    View tag(CurrentAgent agent, @PathVariable long number, Form form, HttpServletRequest request) {
        var id = way.id(number);
        var name = form.limited("name", LONGEST_TAG);
        var tag = name.isEmpty() ? Ids.parse(form.value("tag")).flatMap(tags::find) : named(name);
        if (!form.isFine() || tag.isEmpty()) {
            return Way.back(request, number).saying("desk.tag.bad", LONGEST_TAG);
        }
        tags.put(id, tag.get(), agent.id());
        return Way.back(request, number);
    }

    @DeleteMapping("/conversations/{number:\\d+}/tags/{tag}")
    View untag(CurrentAgent agent, @PathVariable long number, @PathVariable String tag, HttpServletRequest request) {
        var found = Ids.parse(tag).flatMap(tags::find).orElseThrow(NotFound::new);
        tags.remove(way.id(number), found, agent.id());
        return Way.back(request, number);
    }

    @PostMapping("/conversations/{number:\\d+}/priority")
    View prioritise(CurrentAgent agent, @PathVariable long number, Form form, HttpServletRequest request) {
        var priority = form.value("priority");
        if (!priority.matches("normal|high|urgent")) {
            throw new NotFound();
        }
        prioritising.prioritise(way.id(number), Priority.valueOf(priority.toUpperCase(Locale.ROOT)), agent.id());
        return Way.back(request, number);
    }

    @PostMapping("/conversations/{number:\\d+}/subject")
    View rename(CurrentAgent agent, @PathVariable long number, Form form, HttpServletRequest request) {
        var subject = form.required("subject", LONGEST_SUBJECT);
        if (!form.isFine()) {
            return Way.back(request, number).saying("desk.subject.bad", LONGEST_SUBJECT);
        }
        conversations.rename(way.id(number), subject, agent.id());
        return Way.back(request, number);
    }

    private Optional<Tags.Tag> named(String name) {
        return tags.all().stream()
                .filter(tag -> tag.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> tags.create(name));
    }
}
