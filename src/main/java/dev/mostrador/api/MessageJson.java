package dev.mostrador.api;

import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param direction `inbound`, `outbound` or `note`
/// @param text the new text
/// @param quoted the folded rest
/// @param html sanitised, or empty
/// @param delivery `queued`, `sending`, `sent` or `failed`; null unless outbound
record MessageJson(
        UUID id,
        String direction,
        String channel,
        Instant at,
        AddressJson from,
        List<AddressJson> to,
        List<AddressJson> cc,
        String subject,
        String text,
        String quoted,
        String html,
        List<AttachmentJson> attachments,
        @Nullable String delivery) {

    static MessageJson of(Message message, People people) {
        return new MessageJson(
                message.id(),
                message.direction().column(),
                message.channel(),
                message.at(),
                from(message, people),
                AddressJson.of(message.recipients().to()),
                AddressJson.of(message.recipients().cc()),
                message.subject(),
                message.text(),
                message.quoted(),
                message.html(),
                message.attachments().stream().map(AttachmentJson::of).toList(),
                message.delivery() == null ? null : message.delivery().column());
    }

    // A note goes out under no address: its writer's own stands there.
    private static AddressJson from(Message message, People people) {
        var author = message.direction() == Direction.NOTE ? people.agent(message.authorAgent()) : null;
        return author == null ? AddressJson.of(message.from()) : new AddressJson(author.name(), author.email());
    }
}
