package dev.mostrador.channel;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.ChannelChange;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Departure;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Objection;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.Threads;
import dev.mostrador.identity.Accounts;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// What the shop says to its customers, on whatever channel they use.
@Component
public class Outgoing {
    private static final int LONGEST = 200_000; // characters

    private final Channels channels;
    private final Conversations conversations;
    private final Threads threads;
    private final Replies replies;
    private final Files files;
    private final Accounts accounts;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate attempt;

    Outgoing(
            Channels channels,
            Conversations conversations,
            Threads threads,
            Replies replies,
            Files files,
            Accounts accounts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.channels = channels;
        this.conversations = conversations;
        this.threads = threads;
        this.replies = replies;
        this.files = files;
        this.accounts = accounts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.attempt = new TransactionTemplate(transactions);
        // Given up, it takes nothing with it that the caller's transaction has done before.
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// How the next reply would go out: shown before it does. Empty when the shop cannot answer there.
    public Optional<Proposal> proposal(Conversation conversation) {
        return own(conversation).flatMap(channel -> channel.proposal(conversation));
    }

    /// How it could go out instead, if there is a reason.
    public List<Proposal> otherWays(Conversation conversation, Proposal usual) {
        return channels
                .all()
                .flatMap(channel -> channel.proposal(conversation).stream())
                .filter(proposal -> !proposal.channel().equals(usual.channel()))
                .collect(Collectors.toMap(Proposal::channel, way -> way, (first, _) -> first, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    // The one by which both spoke last; the conversation's where that one is gone.
    private Optional<ChannelAdapter> own(Conversation conversation) {
        return threads.lastChannel(conversation.id())
                .flatMap(channels::find)
                .or(() -> channels.find(conversation.channel()));
    }

    /// By which one can answer, as in `conversation.channel`.
    public List<String> channels() {
        return channels.all().map(ChannelAdapter::channel).distinct().sorted().toList();
    }

    /// Whether that channel shows the marks of a text as what they mean.
    public boolean showsMarks(String channel) {
        return channels.find(channel).filter(ChannelAdapter::showsMarks).isPresent();
    }

    /// Queues a reply in the conversation.
    ///
    /// @param agent null: a program, through the API
    /// @param recipients null: as [#proposal] says
    public ReplyResult reply(
            UUID conversationId,
            @Nullable UUID agent,
            String text,
            @Nullable Recipients recipients,
            String requestKey,
            List<NewAttachment> attachments) {
        return reply(conversationId, new Draft(agent, text, recipients, requestKey, attachments));
    }

    public ReplyResult reply(UUID conversationId, Draft draft) {
        return transaction.execute(_ -> queue(conversations.find(conversationId).orElseThrow(), draft));
    }

    /// Begins a conversation with somebody who has not written. Its first message goes to `recipients`, the first of
    /// whom is the customer.
    ///
    /// @param inbox the shop's address that it goes out from
    public ReplyResult start(String channel, String inbox, Recipients recipients, String subject, Draft draft) {
        return start(channel, inbox, recipients, subject, draft, null);
    }

    /// Asks somebody else about a customer's matter; see [Conversation#parent].
    public ReplyResult ask(
            UUID about, String channel, String inbox, Recipients recipients, String subject, Draft draft) {
        return start(channel, inbox, recipients, subject, draft, about);
    }

    private ReplyResult start(
            String channel, String inbox, Recipients recipients, String subject, Draft draft, @Nullable UUID about) {
        if (recipients.to().isEmpty()) {
            return new ReplyResult.Refused(Refusal.of("to", "channel.reply.nobody"));
        }
        if (subject.isBlank()) {
            return new ReplyResult.Refused(Refusal.of("subject", "channel.reply.no-subject"));
        }
        var addressed = draft.to(recipients);
        return transaction.execute(_ -> {
            var result = attempt.execute(status -> begin(channel, inbox, subject.strip(), addressed, about, status));
            if (result instanceof ReplyResult.Queued(var message)) files.forget(draft.attachments(), message.id());
            return result;
        });
    }

    // A refused or repeated request must not leave an empty conversation.
    private ReplyResult begin(
            String channel, String inbox, String subject, Draft draft, @Nullable UUID about, TransactionStatus status) {
        var customer = Objects.requireNonNull(draft.recipients()).to().getFirst();
        var conversation = conversations.start(channel, inbox, customer, subject, draft.agent(), about);
        var result = queue(conversation, draft);
        if (!(result instanceof ReplyResult.Queued(var message))
                || !message.conversation().equals(conversation.id())) {
            status.setRollbackOnly();
        }
        return result;
    }

    public ReplyResult start(String channel, String inbox, Address customer, String subject, Draft draft) {
        return start(channel, inbox, Recipients.to(customer), subject, draft);
    }

    // What a person writes can be taken back for a moment; a program means what it sends.
    private NewReply timed(NewReply reply, ChannelAdapter channel) {
        if (reply.author() == null || reply.departure() != null || !channel.allowsUndo()) {
            return reply;
        }
        var wait = accounts.current().undoSeconds();
        return wait == 0 ? reply : reply.leaving(new Departure(clock.instant().plusSeconds(wait), false));
    }

    private ReplyResult queue(Conversation conversation, Draft draft) {
        if (draft.text().isBlank() && draft.attachments().isEmpty()) {
            return new ReplyResult.Refused(Refusal.of("text", "channel.reply.empty"));
        }
        if (draft.text().length() > LONGEST) {
            return new ReplyResult.Refused(Refusal.of("text", "channel.reply.too-long", LONGEST));
        }
        var own = own(conversation);
        var other = draft.other();
        var channel = other == null ? own : channels.find(other.channel());
        if (channel.isEmpty()) {
            return new ReplyResult.Refused(Refusal.of("", "channel.reply.no-channel"));
        }
        return switch (channel.get().prepare(conversation, draft)) {
            case ChannelAdapter.Prepared.Ready(var reply) -> {
                var timed = timed(reply, channel.get()).meaning(draft.does(), draft.insistence());
                yield other == null
                        ? attempt(timed, channel.get())
                        : elsewhere(conversation, own, draft, channel.get(), timed.changing(other.change()));
            }
            case ChannelAdapter.Prepared.Refused(var refusal) -> new ReplyResult.Refused(refusal);
        };
    }

    private ReplyResult attempt(NewReply reply, ChannelAdapter channel) {
        var atOnce = channel.isInstant() && reply.departure() == null;
        return switch (atOnce ? replies.attemptAtOnce(reply) : replies.attempt(reply)) {
            case Replies.Attempt.Queued(var message) -> new ReplyResult.Queued(message);
            case Replies.Attempt.Objected(var objections) -> new ReplyResult.Objected(objections);
        };
    }

    // What is objected to leaves no note behind that says where it is.
    private ReplyResult elsewhere(
            Conversation conversation,
            Optional<ChannelAdapter> own,
            Draft draft,
            ChannelAdapter channel,
            NewReply reply) {
        var change = Objects.requireNonNull(reply.change());
        var objections = replies.objections(reply);
        if (!objections.isEmpty()) {
            return new ReplyResult.Objected(objections);
        }
        var objected = own.map(usual -> leaveNote(conversation, usual, draft, change, reply.departure()))
                .orElse(List.of());
        return objected.isEmpty() ? attempt(reply, channel) : new ReplyResult.Objected(objected);
    }

    // Where the customer wrote he finds where the answer is. First the note, then the answer: the next one takes the
    // answer's way. It leaves when the answer does, and is taken back with it.
    private List<Objection> leaveNote(
            Conversation conversation,
            ChannelAdapter own,
            Draft draft,
            ChannelChange change,
            @Nullable Departure departure) {
        if (change.note().isBlank() || own.proposal(conversation).isEmpty()) {
            return List.of();
        }
        var key = draft.requestKey() + NewReply.NOTE;
        var note = new Draft(draft.agent(), change.note().strip(), null, key, List.of(), departure, null, null);
        return own.prepare(conversation, note) instanceof ChannelAdapter.Prepared.Ready(var reply)
                        && attempt(reply.meaning(Set.of(), draft.insistence()), own)
                                instanceof ReplyResult.Objected(var objections)
                ? objections
                : List.of();
    }
}
