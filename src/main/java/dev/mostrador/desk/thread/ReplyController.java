package dev.mostrador.desk.thread;

import dev.mostrador.answer.Uses;
import dev.mostrador.channel.CustomerWords;
import dev.mostrador.channel.Draft;
import dev.mostrador.channel.OtherWay;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.Proposal;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Departure;
import dev.mostrador.conversation.DraftFile;
import dev.mostrador.conversation.DraftFiles;
import dev.mostrador.conversation.Drafts;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.desk.promise.Pledging;
import dev.mostrador.desk.protocol.Says;
import dev.mostrador.desk.writing.Insisting;
import dev.mostrador.desk.writing.Writing;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Markup;
import dev.mostrador.ui.View;
import java.time.Clock;
import java.util.ArrayList;
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
    private final DraftFiles draftFiles;
    private final Closing closing;
    private final Answering answering;
    private final Overtaken overtaken;
    private final Quoting quoting;
    private final CustomerWords words;
    private final Pledging pledging;
    private final Writing writing;
    private final Uses prepared;
    private final Clock clock;

    ReplyController(
            Found found,
            Outgoing outgoing,
            Uploads uploads,
            Sending sending,
            Drafts drafts,
            DraftFiles draftFiles,
            Closing closing,
            Answering answering,
            Overtaken overtaken,
            Quoting quoting,
            CustomerWords words,
            Pledging pledging,
            Writing writing,
            Uses prepared,
            Clock clock) {
        this.found = found;
        this.outgoing = outgoing;
        this.uploads = uploads;
        this.sending = sending;
        this.drafts = drafts;
        this.draftFiles = draftFiles;
        this.closing = closing;
        this.answering = answering;
        this.overtaken = overtaken;
        this.quoting = quoting;
        this.words = words;
        this.pledging = pledging;
        this.writing = writing;
        this.prepared = prepared;
        this.clock = clock;
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
        var kept = kept(agent, conversation, form);
        uploads.check(form, files, kept);
        if (marks(proposal, form)) {
            var names = kept.stream().map(DraftFile::name).toList();
            uploads.checkPictures(form, files, names, form.value("text"));
        }
        var ask = OtherWayAsk.of(form, conversation, proposal, outgoing, words).orElse(null);
        var other = ask == null ? null : OtherWayAsk.answer(form);
        var change = ask == null ? change(form, proposal, recipients) : null;
        var departure = SendLater.read(form, agent.zone(), clock.instant());
        var doubtful = pledging.asks(conversation, form, agent);
        var open = writing.open(conversation, form);
        if (form.isFine() && !open.isEmpty() && !Writing.isMeant(open, form)) {
            return answering.refused(agent, conversation, new Composing.Refused(form, open));
        }
        if (!form.isFine() || doubtful || change != null || ask != null && other == null) {
            return answering.refused(agent, conversation, new Composing.Refused(false, form, change, ask));
        }
        return send(agent, conversation, form, new Wish(recipients, departure, other, marks(proposal, form)), files);
    }

    private View send(
            CurrentAgent agent, Conversation conversation, Form form, Wish wish, @Nullable List<MultipartFile> files) {
        var text = form.value("text");
        var key = RequestKey.of(form, text, wish.recipients(), files);
        var beside = draftFiles.going(agent.id(), conversation.id());
        var result = sending.once(files, beside, wish.marks() ? text : "", chosen -> {
            var draft = new Draft(
                            agent.id(),
                            text,
                            wish.recipients(),
                            key,
                            all(agent, conversation, form, wish, chosen),
                            wish.departure(),
                            wish.other(),
                            quoting.answered(form, conversation)
                                    .map(Message::id)
                                    .orElse(null))
                    .doing(Says.of(form))
                    .insisting(Insisting.read(form));
            return overtaken
                    .refusal(conversation, form, agent.id())
                    .orElseGet(() -> reply(agent, conversation, form, draft));
        });
        return switch (result) {
            case ReplyResult.Refused(var refusal) -> {
                form.refuse(
                        refusal.field(),
                        refusal.why().key(),
                        refusal.why().arguments().toArray());
                yield answering.refused(agent, conversation, new Composing.Refused(false, form, null));
            }
            case ReplyResult.Objected(var objections) ->
                answering.refused(agent, conversation, new Composing.Refused(form, objections));
            case ReplyResult.Queued(var _) -> answering.back(form, conversation.number());
        };
    }

    // All in the transaction that queues it: what comes back to the draft in the next moment must not be forgotten with
    // it, and what was sent with "and resolve" is resolved.
    private ReplyResult reply(CurrentAgent agent, Conversation conversation, Form form, Draft draft) {
        var open = writing.open(conversation, form); // before the answer stands among what was said
        var result = outgoing.reply(conversation.id(), draft);
        if (result instanceof ReplyResult.Queued(var message)) {
            pledging.record(conversation, message, form, agent);
            prepared.sent(conversation, message, agent.id());
            drafts.sent(agent.id(), conversation.id(), Drafts.Kind.REPLY, form.value("key"));
            writing.record(conversation, open, form, agent.id());
            if (Writing.ends(form)) closing.resolve(conversation.id(), agent.id());
        }
        return result;
    }

    // What lay beside the draft, and what was chosen now.
    private List<NewAttachment> all(
            CurrentAgent agent, Conversation conversation, Form form, Wish wish, List<NewAttachment> chosen) {
        var kept = kept(agent, conversation, form).stream().map(DraftFile::id).toList();
        var named = wish.marks() ? Markup.pictures(form.value("text")) : List.<String>of();
        var files = new ArrayList<>(draftFiles.take(agent.id(), conversation.id(), kept, named));
        files.addAll(chosen);
        return files;
    }

    private List<DraftFile> kept(CurrentAgent agent, Conversation conversation, Form form) {
        return draftFiles.of(agent.id(), conversation.id()).stream()
                .filter(file -> form.has("kept", file.id().toString()))
                .toList();
    }

    /// To whom, when it leaves, by which channel, and whether that shows the marks of a text.
    private record Wish(
            @Nullable Recipients recipients,
            @Nullable Departure departure,
            @Nullable OtherWay other,
            boolean marks) {}

    private boolean marks(@Nullable Proposal proposal, Form form) {
        var channel = form.value("channel").isEmpty() && proposal != null ? proposal.channel() : form.value("channel");
        return outgoing.showsMarks(channel);
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
