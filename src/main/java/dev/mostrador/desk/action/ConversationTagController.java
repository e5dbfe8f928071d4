package dev.mostrador.desk.action;

import dev.mostrador.conversation.Tags;
import dev.mostrador.conversation.Tags.Tag;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Role;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The tags of a conversation.
@Controller
class ConversationTagController {
    private static final String PATH = "/conversations/{number:[0-9]+}/tags";

    private final Found found;
    private final Tags tags;
    private final Answering answering;

    ConversationTagController(Found found, Tags tags, Answering answering) {
        this.found = found;
        this.tags = tags;
        this.answering = answering;
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var name = form.value("name").strip();
        if (name.length() > Tags.LONGEST) {
            return answering.incomplete(form, number, "desk.tag.too-long");
        }
        var tag = !name.isEmpty() && agent.role().atLeast(Role.SUPERVISOR) ? tags.called(name) : chosen(form);
        if (tag == null) {
            return answering.incomplete(form, number, "desk.tag.none-chosen");
        }
        tags.put(conversation.id(), tag, agent.id());
        return answering.back(form, number);
    }

    private @Nullable Tag chosen(Form form) {
        var id = Choice.of(form, "tag");
        return id == null ? null : tag(id);
    }

    @DeleteMapping(PATH + "/{tag}")
    View destroy(CurrentAgent agent, @PathVariable long number, @PathVariable UUID tag, Form form) {
        tags.remove(found.conversation(number).id(), tag(tag), agent.id());
        return answering.back(form, number);
    }

    private Tag tag(UUID id) {
        return tags.find(id).orElseThrow(NotFound::new);
    }
}
