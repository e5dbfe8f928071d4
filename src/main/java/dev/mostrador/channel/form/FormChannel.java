package dev.mostrador.channel.form;

import dev.mostrador.channel.ChannelAdapter;
import dev.mostrador.channel.Delivery;
import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Proposal;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Message;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Answers to a form leave by e-mail, to the address that was given there; the customer goes on by e-mail then, in the
/// same conversation.
@Component
class FormChannel implements ChannelAdapter {
    private static final String EMAIL = "email";

    private final ObjectProvider<ChannelAdapter> adapters;

    FormChannel(ObjectProvider<ChannelAdapter> adapters) {
        this.adapters = adapters;
    }

    @Override
    public String channel() {
        return FormFiling.CHANNEL;
    }

    @Override
    public Optional<Proposal> proposal(Conversation conversation) {
        return email().proposal(conversation);
    }

    @Override
    public Prepared prepare(Conversation conversation, Draft draft) {
        return email().prepare(conversation, draft);
    }

    @Override
    public Delivery deliver(Message message) {
        return email().deliver(message);
    }

    private ChannelAdapter email() {
        return adapters.stream()
                .filter(it -> it.channel().equals(EMAIL))
                .findFirst()
                .orElseThrow();
    }
}
