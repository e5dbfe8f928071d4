package dev.mostrador.desk.thread;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.Proposal;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Drafts;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Answers the customer.
@Controller
class ReplyController {
    private final Found found;
    private final Outgoing outgoing;
    private final Uploads uploads;
    private final Sending sending;
    private final Drafts drafts;
    private final Closing closing;
    private final Answering answering;
    private final Overtaken overtaken;

    ReplyController(
            Found found,
            Outgoing outgoing,
            Uploads uploads,
            Sending sending,
            Drafts drafts,
            Closing closing,
            Answering answering,
            Overtaken overtaken) {
        this.found = found;
        this.outgoing = outgoing;
        this.uploads = uploads;
        this.sending = sending;
        this.drafts = drafts;
        this.closing = closing;
        this.answering = answering;
        this.overtaken = overtaken;
    }

    @PostMapping("/conversations/{number:[0-9]+}/messages")
    View create(
            CurrentAgent agent,
            @PathVariable long number,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        var conversation = found.conversation(number);
        var recipients = recipients(form);
        var proposal = outgoing.proposal(conversation).orElse(null);
        if (recipients != null && recipients.to().isEmpty()) {
            form.refuse("to", "channel.reply.nobody");
        }
        uploads.check(form, files, outgoing.showsMarks(conversation.channel()) ? form.value("text") : "");
        var change = change(form, proposal, recipients);
        if (!form.isFine() || change != null) {
            return answering.refused(agent, conversation, new Composing.Refused(false, form, change));
        }
        return send(agent, conversation, form, recipients, files);
    }

    private View send(
            CurrentAgent agent,
            Conversation conversation,
            Form form,
            @Nullable Recipients recipients,
            @Nullable List<MultipartFile> files) {
        var text = form.value("text");
        var key = RequestKey.of(form, text, recipients);
        var result = sending.once(files, outgoing.showsMarks(conversation.channel()) ? text : "", kept -> {
            var draft = new Draft(agent.id(), text, recipients, key, kept, Quoting.answering(form));
            return overtaken
                    .refusal(conversation, form, agent.id())
                    .orElseGet(() -> outgoing.reply(conversation.id(), draft));
        });
        return switch (result) {
            case ReplyResult.Refused(var refusal) -> {
                form.refuse(
                        refusal.field(),
                        refusal.why().key(),
                        refusal.why().arguments().toArray());
                yield answering.refused(agent, conversation, new Composing.Refused(false, form, null));
            }
            case ReplyResult.Queued(var _) -> sent(agent, conversation, form);
        };
    }

    private View sent(CurrentAgent agent, Conversation conversation, Form form) {
        drafts.forget(agent.id(), conversation.id(), Drafts.Kind.REPLY);
        if (form.has("then", "resolve")) {
            closing.resolve(conversation.id(), agent.id());
        }
        return answering.back(form, conversation.number());
    }

    // A form without the fields (a program, an old page) answers as proposed.
    private static @Nullable Recipients recipients(Form form) {
        if (form.values("to").isEmpty()) {
            return null;
        }
        return new Recipients(
                AddressLine.read(form, "to"), AddressLine.read(form, "cc"), AddressLine.read(form, "bcc"), List.of());
    }

    private static @Nullable RecipientChange change(
            Form form, @Nullable Proposal proposal, @Nullable Recipients recipients) {
        if (proposal == null || recipients == null) {
            return null;
        }
        var change = RecipientChange.between(proposal.recipients(), recipients);
        return change.isNone() || form.has("confirmed", change.fingerprint()) ? null : change;
    }
}
