package dev.mostrador.desk;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Drafts;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.Threads;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.platform.Blobs;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What an agent writes to the customer.
@Controller
class ReplyController {
    private final Way way;
    private final Desks desks;
    private final Outgoing outgoing;
    private final Replies replies;
    private final Threads threads;
    private final Closing closing;
    private final Drafts drafts;
    private final Uploads uploads;

    ReplyController(
            Way way,
            Desks desks,
            Outgoing outgoing,
            Replies replies,
            Threads threads,
            Closing closing,
            Drafts drafts,
            Uploads uploads) {
        this.way = way;
        this.desks = desks;
        this.outgoing = outgoing;
        this.replies = replies;
        this.threads = threads;
        this.closing = closing;
        this.drafts = drafts;
        this.uploads = uploads;
    }

    @PostMapping("/conversations/{number:\\d+}/replies")
    View create(
            CurrentAgent agent,
            @PathVariable long number,
            Form form,
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "files", defaultValue = "") List<MultipartFile> files,
            HttpServletRequest request) {
        var conversation = way.conversation(number);
        var recipients = recipients(form);
        if (recipients.isPresent()) {
            send(agent, conversation, recipients.get(), form, files);
        }
        if (!form.isFine()) {
            return View.of("desk/show", desks.open(agent, number, parameters, form, null))
                    .status(422);
        }
        drafts.forget(agent.id(), conversation.id(), Drafts.Kind.REPLY);
        if (form.value("then").equals("resolve")) {
            closing.resolve(conversation.id(), agent.id());
        }
        return Way.back(request, number);
    }

    @PostMapping("/conversations/{number:\\d+}/messages/{message}/delivery")
    View retry(@PathVariable long number, @PathVariable String message, HttpServletRequest request) {
        var conversation = way.id(number);
        var failed = Ids.parse(message)
                .flatMap(threads::message)
                .filter(found -> found.conversation().equals(conversation))
                .orElseThrow(NotFound::new);
        replies.retry(failed.id());
        return Way.back(request, number);
    }

    private void send(
            CurrentAgent agent,
            Conversation conversation,
            Recipients recipients,
            Form form,
            List<MultipartFile> files) {
        try {
            var draft =
                    new Draft(agent.id(), form.value("text"), recipients, form.value("request"), uploads.keep(files));
            if (outgoing.reply(conversation.id(), draft) instanceof ReplyResult.Refused(var refusal)) {
                form.refuse(
                        refusal.field(),
                        refusal.why().key(),
                        refusal.why().arguments().toArray());
            }
        } catch (Blobs.TooLarge tooLarge) {
            form.refuse("files", "desk.files.too-large");
        }
    }

    private static Optional<Recipients> recipients(Form form) {
        var to = AddressLine.parse(form.value("to"));
        var cc = AddressLine.parse(form.value("cc"));
        var bcc = AddressLine.parse(form.value("bcc"));
        Map.of("to", to, "cc", cc, "bcc", bcc).forEach((name, line) -> {
            if (line.isEmpty()) {
                form.refuse(name, "desk.recipients.bad");
            }
        });
        if (!form.isFine()) {
            return Optional.empty();
        }
        return Optional.of(new Recipients(to.orElseThrow(), cc.orElseThrow(), bcc.orElseThrow(), List.of()));
    }
}
