package dev.mostrador.desk.action;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.desk.thread.AddressLine;
import dev.mostrador.desk.thread.RequestKey;
import dev.mostrador.desk.thread.Sending;
import dev.mostrador.desk.thread.Uploads;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Writes to a customer first.
@Controller
public class NewConversationController {
    private static final String EMAIL = "email";

    private final Outgoing outgoing;
    private final Conversations conversations;
    private final Mailboxes mailboxes;
    private final Uploads uploads;
    private final Sending sending;

    NewConversationController(
            Outgoing outgoing, Conversations conversations, Mailboxes mailboxes, Uploads uploads, Sending sending) {
        this.outgoing = outgoing;
        this.conversations = conversations;
        this.mailboxes = mailboxes;
        this.uploads = uploads;
        this.sending = sending;
    }

    /// @param mailboxes it can go out from
    /// @param key names this one message: sent twice it is one
    public record NewConversation(Form form, List<Mailbox> mailboxes, String key) {}

    @GetMapping("/conversations/new")
    View blank(Form form) {
        return screen(form);
    }

    @PostMapping("/conversations")
    View create(
            CurrentAgent agent,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        var recipients = new Recipients(
                AddressLine.read(form, "to"), AddressLine.read(form, "cc"), AddressLine.read(form, "bcc"), List.of());
        var subject = form.required("subject");
        var text = form.required("text", 200_000);
        form.required("to", 2_000);
        uploads.check(form, files);
        var inbox = mailboxes.findByAddress(form.value("inbox"));
        if (inbox.isEmpty()) {
            form.refuse("inbox", "ui.form.required");
        }
        if (!form.isFine()) {
            return screen(form).status(422);
        }
        var key = RequestKey.of(form, text, recipients);
        var from = inbox.orElseThrow().address();
        var result = sending.once(files, kept -> {
            var draft = new Draft(agent.id(), text, recipients, key, kept);
            return outgoing.start(EMAIL, from, recipients, subject, draft);
        });
        return answer(result, form);
    }

    private View answer(ReplyResult result, Form form) {
        return switch (result) {
            case ReplyResult.Queued(var message) -> {
                var conversation = conversations.find(message.conversation()).orElseThrow();
                yield View.redirect("/conversations/" + conversation.number() + "?view=mine");
            }
            case ReplyResult.Refused(var refusal) -> {
                form.refuse(
                        refusal.field(),
                        refusal.why().key(),
                        refusal.why().arguments().toArray());
                yield screen(form).status(422);
            }
        };
    }

    private View screen(Form form) {
        var key = form.value("key").isEmpty() ? UUID.randomUUID().toString() : form.value("key");
        return View.of("conversation/new", new NewConversation(form, mailboxes.all(), key));
    }
}
