package dev.mostrador.desk;

import dev.mostrador.conversation.Drafts;
import dev.mostrador.conversation.Replies;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.platform.Blobs;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What stays in the house: notes that call colleagues by @name, and drafts.
@Controller
class NoteController {
    private static final int LONGEST = 50_000; // characters

    private final Way way;
    private final Desks desks;
    private final Replies replies;
    private final Drafts drafts;
    private final Agents agents;
    private final Uploads uploads;

    NoteController(Way way, Desks desks, Replies replies, Drafts drafts, Agents agents, Uploads uploads) {
        this.way = way;
        this.desks = desks;
        this.replies = replies;
        this.drafts = drafts;
        this.agents = agents;
        this.uploads = uploads;
    }

    @PostMapping("/conversations/{number:\\d+}/notes")
    View create(
            CurrentAgent agent,
            @PathVariable long number,
            Form form,
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "files", defaultValue = "") List<MultipartFile> files,
            HttpServletRequest request) {
        var conversation = way.conversation(number);
        var text = form.required("text", LONGEST);
        if (form.isFine()) {
            add(agent, conversation.id(), text, form, files);
        }
        if (!form.isFine()) {
            return View.of("desk/show", desks.open(agent, number, parameters, null, form))
                    .status(422);
        }
        drafts.forget(agent.id(), conversation.id(), Drafts.Kind.NOTE);
        return Way.back(request, number);
    }

    /// Kept as it is typed; answers nothing.
    @PostMapping("/conversations/{number:\\d+}/draft")
    View draft(CurrentAgent agent, @PathVariable long number, Form form) {
        var kind = form.value("kind").equals("note") ? Drafts.Kind.NOTE : Drafts.Kind.REPLY;
        drafts.keep(agent.id(), way.id(number), kind, form.secret("text"));
        return View.nothing();
    }

    private void add(CurrentAgent agent, UUID conversation, String text, Form form, List<MultipartFile> files) {
        try {
            replies.note(conversation, agent.id(), text, mentioned(text), form.value("request"), uploads.keep(files));
        } catch (Blobs.TooLarge tooLarge) {
            form.refuse("files", "desk.files.too-large");
        }
    }

    // By the whole name, else by the first one.
    private Set<UUID> mentioned(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return agents.active().stream()
                .filter(colleague -> isCalled(colleague, lower))
                .map(Agent::id)
                .collect(Collectors.toSet());
    }

    private static boolean isCalled(Agent colleague, String text) {
        var name = colleague.name().toLowerCase(Locale.ROOT);
        var first = name.split(" ")[0];
        return text.contains("@" + name)
                || text.matches("(?s).*@" + java.util.regex.Pattern.quote(first) + "(?![\\p{L}]).*");
    }
}
