package dev.mostrador.desk.action;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.Objection;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Found;
import dev.mostrador.desk.thread.AddressLine;
import dev.mostrador.desk.thread.RequestKey;
import dev.mostrador.desk.thread.Sending;
import dev.mostrador.desk.thread.Uploads;
import dev.mostrador.desk.writing.Insisting;
import dev.mostrador.desk.writing.ObjectedPane;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Writes to a customer first.
@Controller
public class NewConversationController {
    private static final int LOOK_BACK = 50; // messages
    private static final String EMAIL = "email";

    private final Outgoing outgoing;
    private final Conversations conversations;
    private final Mailboxes mailboxes;
    private final Uploads uploads;
    private final Sending sending;
    private final Found found;
    private final Threads threads;
    private final Files files;

    NewConversationController(
            Outgoing outgoing,
            Conversations conversations,
            Mailboxes mailboxes,
            Uploads uploads,
            Sending sending,
            Found found,
            Threads threads,
            Files files) {
        this.outgoing = outgoing;
        this.conversations = conversations;
        this.mailboxes = mailboxes;
        this.uploads = uploads;
        this.sending = sending;
        this.found = found;
        this.threads = threads;
        this.files = files;
    }

    /// @param mailboxes it can go out from
    /// @param about the customer's matter that somebody else is asked about; null: a conversation of its own
    /// @param theirs files of that matter, which can go along
    /// @param key names this one message: sent twice it is one
    public record NewConversation(
            Form form,
            List<Mailbox> mailboxes,
            String key,
            @Nullable Conversation about,
            List<Attachment> theirs,
            ObjectedPane objected) {}

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
        if (tooBig(form, files)) form.refuse("files", "desk.composer.too-big", Files.LIMIT / (1024 * 1024));
        if (!form.isFine()) {
            return screen(form).status(422);
        }
        var about = about(form);
        var key = RequestKey.of(form, text, recipients, files);
        var from = inbox.orElseThrow().address();
        var result = sending.once(files, kept -> {
            var all = new ArrayList<>(kept);
            if (about != null) all.addAll(copies(about, form));
            var draft = new Draft(agent.id(), text, recipients, key, all).insisting(Insisting.read(form));
            return about == null
                    ? outgoing.start(EMAIL, from, recipients, subject, draft)
                    : outgoing.ask(about.id(), EMAIL, from, recipients, subject, draft);
        });
        return answer(result, form);
    }

    private View answer(ReplyResult result, Form form) {
        return switch (result) {
            case ReplyResult.Queued(var message) -> {
                var conversation = conversations.find(message.conversation()).orElseThrow();
                yield View.redirect("/conversations/" + conversation.number() + "?view=mine");
            }
            case ReplyResult.Objected(var objections) ->
                screen(form, objections).status(422);
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
        return screen(form, List.of());
    }

    private View screen(Form form, List<Objection> objections) {
        var key = form.value("key").isEmpty() ? UUID.randomUUID().toString() : form.value("key");
        var about = about(form);
        if (about != null && form.values("subject").isEmpty()) form.with("subject", about.subject());
        var theirs = about == null ? List.<Attachment>of() : theirs(about);
        return View.of(
                "conversation/new",
                new NewConversation(form, mailboxes.all(), key, about, theirs, new ObjectedPane(objections)));
    }

    private boolean tooBig(Form form, @Nullable List<MultipartFile> chosen) {
        var about = about(form);
        var own = about == null
                ? 0
                : chosen(about, form).mapToLong(Attachment::size).sum();
        var added = chosen == null
                ? 0
                : chosen.stream().mapToLong(MultipartFile::getSize).sum();
        return own > 0 && own + added > Files.LIMIT;
    }

    private Stream<Attachment> chosen(Conversation about, Form form) {
        return theirs(about).stream()
                .filter(file -> form.has("theirs", file.id().toString()));
    }

    private @Nullable Conversation about(Form form) {
        var number = form.value("about");
        return number.matches("[0-9]{1,18}") ? found.conversation(Long.parseLong(number)) : null;
    }

    private List<Attachment> theirs(Conversation about) {
        return threads.messages(about.id(), null, LOOK_BACK).stream()
                .flatMap(message -> message.attachments().stream())
                .filter(Attachment::isSafe)
                .toList();
    }

    // Copies: what becomes of the customer's own files does not depend on this mail.
    private List<NewAttachment> copies(Conversation about, Form form) {
        return chosen(about, form)
                .map(file -> files.keep(file.name(), file.type(), false, "", files.open(file), Files.LIMIT))
                .toList();
    }
}
