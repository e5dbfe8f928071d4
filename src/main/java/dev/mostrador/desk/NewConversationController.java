package dev.mostrador.desk;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.platform.Blobs;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The shop writes first.
@Controller
public class NewConversationController {
    private static final String EMAIL = "email";

    private final Inboxes inboxes;
    private final Outgoing outgoing;
    private final Conversations conversations;
    private final Uploads uploads;

    NewConversationController(Inboxes inboxes, Outgoing outgoing, Conversations conversations, Uploads uploads) {
        this.inboxes = inboxes;
        this.outgoing = outgoing;
        this.conversations = conversations;
        this.uploads = uploads;
    }

    public record Blank(List<String> inboxes, Form form) {}

    @GetMapping("/conversations/new")
    View blank(@RequestParam(defaultValue = "") String to) {
        return form(
                Form.blank().with("to", to).with("request", UUID.randomUUID().toString()));
    }

    @PostMapping("/conversations")
    View create(
            CurrentAgent agent, Form form, @RequestParam(name = "files", defaultValue = "") List<MultipartFile> files) {
        form.required("to", 2000);
        form.required("subject", 500);
        form.required("text", 100_000);
        var to = AddressLine.parse(form.value("to"));
        if (to.isEmpty()) {
            form.refuse("to", "desk.recipients.bad");
        }
        if (!inboxes.addresses().contains(form.value("inbox"))) {
            form.refuse("inbox", "desk.new.inbox-missing");
        }
        if (!form.isFine()) {
            return form(form).status(422);
        }
        return start(agent, form, new Recipients(to.orElseThrow(), List.of(), List.of(), List.of()), files);
    }

    private View start(CurrentAgent agent, Form form, Recipients recipients, List<MultipartFile> files) {
        List<NewAttachment> kept;
        try {
            kept = uploads.keep(files);
        } catch (Blobs.TooLarge tooLarge) {
            return form(form.refuse("files", "desk.files.too-large")).status(422);
        }
        var draft = new Draft(agent.id(), form.value("text"), recipients, form.value("request"), kept);
        return switch (outgoing.start(EMAIL, form.value("inbox"), recipients, form.value("subject"), draft)) {
            case ReplyResult.Queued(var message) -> {
                var number =
                        conversations.find(message.conversation()).orElseThrow().number();
                yield View.redirect("/conversations/" + number);
            }
            case ReplyResult.Refused(var refusal) ->
                form(form.refuse(
                                refusal.field(),
                                refusal.why().key(),
                                refusal.why().arguments().toArray()))
                        .status(422);
        };
    }

    private View form(Form form) {
        return View.of("desk/new", new Blank(inboxes.addresses(), form));
    }
}
