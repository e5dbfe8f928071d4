package dev.mostrador.channel.chat;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.InboundMessage;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Recipients;
import org.springframework.stereotype.Component;

/// Files it as what a form brings.
@Component
class FiledForm implements OfflineForm {
    static final String CHANNEL = "form";

    private final Conversations conversations;

    FiledForm(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public Received file(Left left) {
        return conversations.receive(new InboundMessage(
                CHANNEL,
                "",
                left.sourceId(),
                null,
                null,
                new Address(left.name(), left.email()),
                Recipients.NONE,
                Subjects.of(left.text()),
                left.text(),
                "",
                "",
                "",
                null,
                null,
                left.team(),
                left.files()));
    }
}
