package dev.mostrador.channel;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.ReplyTimes;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.identity.Accounts;
import dev.mostrador.ui.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Says at once that a message has arrived, when somebody attends and how soon people are really answered (R4, R63).
/// Once a conversation, once an address and day, and never to what a machine wrote (RFC 3834). It is claimed and queued
/// in the transaction of the receipt: a crash leaves both or neither.
@Component
public class Acknowledging {
    private final Inboxes inboxes;
    private final Channels channels;
    private final AcknowledgementTable table;
    private final Conversations conversations;
    private final Threads threads;
    private final Replies replies;
    private final ReplyTimes replyTimes;
    private final CustomerWords customerWords;
    private final Accounts accounts;
    private final Clock clock;

    Acknowledging(
            Inboxes inboxes,
            Channels channels,
            AcknowledgementTable table,
            Conversations conversations,
            Threads threads,
            Replies replies,
            ReplyTimes replyTimes,
            CustomerWords customerWords,
            Accounts accounts,
            Clock clock) {
        this.inboxes = inboxes;
        this.channels = channels;
        this.table = table;
        this.conversations = conversations;
        this.threads = threads;
        this.replies = replies;
        this.replyTimes = replyTimes;
        this.customerWords = customerWords;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Whether that inbox answers anything by itself now.
    public boolean isOn(UUID inbox) {
        var care = inboxes.care(inbox);
        return care.opening() == Opening.AWAY || care.acknowledgement().on();
    }

    /// Told of everything that came by an inbox. Answers what was queued; mostly nothing is.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Message> received(Inbox inbox, Received received) {
        if (!(received instanceof Received.Stored stored) || !stored.opened() || !isOn(inbox.id())) {
            return Optional.empty();
        }
        var conversation = conversations.find(stored.conversation()).orElseThrow();
        var message = threads.message(stored.message()).orElseThrow();
        if (conversation.state() != State.OPEN || !message.automatic().isEmpty()) return Optional.empty();
        return channels.find(conversation.channel())
                .filter(channel -> !channel.isAttendedNow() && mayBeTold(channel, message))
                .flatMap(channel -> acknowledge(channel, inbox, conversation, message));
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.deleteOf(deleted.conversations());
    }

    /// Forgets who had one when that no longer counts.
    @Transactional
    public void sweep() {
        table.deleteBefore(today().minusDays(1));
    }

    // In a chat there is no address to be wrong about.
    private boolean mayBeTold(ChannelAdapter channel, Message message) {
        var address = message.from().address();
        return channel.isInstant() || address.contains("@") && !NoReply.matches(address) && !isOurs(address);
    }

    private boolean isOurs(String address) {
        return inboxes.all().stream().anyMatch(inbox -> inbox.address().equalsIgnoreCase(address));
    }

    private Optional<Message> acknowledge(
            ChannelAdapter channel, Inbox inbox, Conversation conversation, Message message) {
        var text = text(inbox, conversation, message);
        var to = channel.isInstant() ? null : Recipients.to(message.from());
        var draft = new Draft(null, text, to, "acknowledgement:" + message.id(), List.of());
        if (channel.prepare(conversation, draft) instanceof ChannelAdapter.Prepared.Ready(var reply)
                && table.claim(who(conversation, message), today(), conversation.id())) {
            var byItself = reply.byItself();
            return Optional.of(channel.isInstant() ? replies.replyAtOnce(byItself) : replies.reply(byItself));
        }
        return Optional.empty();
    }

    private static String who(Conversation conversation, Message message) {
        var address = message.from().address().toLowerCase(Locale.ROOT);
        return address.isBlank() ? conversation.customer().toString() : address;
    }

    private String text(Inbox inbox, Conversation conversation, Message message) {
        var words = customerWords.of(conversation);
        var template = inboxes.awayMessage(inbox.id(), words)
                .map(away -> words.say("channel.acknowledgement.away", away))
                .orElseGet(() -> template(inbox, words));
        return AcknowledgementText.fill(template, place -> switch (place) {
            case NAME -> AcknowledgementText.name(message.from().name());
            case NUMBER -> "#" + conversation.number();
            case OPENING -> opening(inbox, words);
            case REPLY -> words.say(UsualReply.of(replyTimes.usual()));
        });
    }

    private String template(Inbox inbox, Words words) {
        var acknowledgement = inboxes.care(inbox.id()).acknowledgement();
        var open = inboxes.now(inbox).open();
        return Optional.of((open ? acknowledgement.open() : acknowledgement.closed()).in(words.language()))
                .filter(own -> !own.isBlank())
                .orElseGet(() -> usual(open, words));
    }

    /// What is said where the shop has not written anything.
    public static String usual(boolean open, Words words) {
        return words.say(open ? "channel.acknowledgement.open" : "channel.acknowledgement.closed");
    }

    private String opening(Inbox inbox, Words words) {
        var opens = inboxes.now(inbox).opens();
        return words.say("channel.acknowledgement.opening", words.day(opens), words.time(opens));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), accounts.current().zone());
    }
}
