package dev.mostrador.channel.chat;

import dev.mostrador.channel.ChannelAdapter;
import dev.mostrador.channel.Delivery;
import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Proposal;
import dev.mostrador.channel.Refusal;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Answers in the chat. Being stored is being delivered: the visitor's browser shows it at once, or when it comes back.
@Component
class ChatChannel implements ChannelAdapter {
    static final String NAME = "chat";

    private final Visitors visitors;
    private final Accounts accounts;
    private final Agents agents;
    private final Availability availability;

    ChatChannel(Visitors visitors, Accounts accounts, Agents agents, Availability availability) {
        this.visitors = visitors;
        this.accounts = accounts;
        this.agents = agents;
        this.availability = availability;
    }

    @Override
    public String channel() {
        return NAME;
    }

    /// Empty where no browser follows the conversation: nobody would ever see it.
    @Override
    public Optional<Proposal> proposal(Conversation conversation) {
        return visitors.of(conversation.id())
                .map(_ -> new Proposal(
                        shop(),
                        List.of(new Address(conversation.customerName(), "")),
                        List.of(),
                        conversation.subject(),
                        NAME));
    }

    @Override
    public Prepared prepare(Conversation conversation, Draft draft) {
        if (visitors.of(conversation.id()).isEmpty()) {
            return new Prepared.Refused(Refusal.of("", "channel.reply.no-channel"));
        }
        var reply = new NewReply(
                conversation.id(),
                NAME,
                draft.agent(),
                from(draft),
                new Recipients(List.of(new Address(conversation.customerName(), "")), List.of(), List.of(), List.of()),
                "",
                draft.text(),
                null,
                null,
                draft.requestKey(),
                draft.attachments());
        return new Prepared.Ready(reply.leaving(draft.departure()));
    }

    @Override
    public boolean allowsUndo() {
        return false;
    }

    @Override
    public Delivery deliver(Message message) {
        return new Delivery.Sent();
    }

    @Override
    public boolean isAttendedNow() {
        return availability.isOnline();
    }

    @Override
    public boolean isInstant() {
        return true;
    }

    private Address from(Draft draft) {
        return Optional.ofNullable(draft.agent())
                .flatMap(agents::find)
                .map(Agent::name)
                .map(name -> new Address(name, ""))
                .orElseGet(this::shop);
    }

    private Address shop() {
        return new Address(accounts.current().name(), "");
    }
}
