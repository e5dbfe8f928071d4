package dev.mostrador.desk;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Message;
import dev.mostrador.ui.Page;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a bubble says about its message.
public final class MessageWords {
    private MessageWords() {}

    public static String author(Page page, Message message, People people) {
        var agent = people.name(message.authorAgent());
        return switch (message.direction()) {
            case INBOUND -> message.from().display();
            case NOTE -> page.say("desk.note-of", agent);
            case OUTBOUND -> agent.isEmpty() ? message.from().display() : agent;
        };
    }

    /// Everybody beside the first recipient: worth knowing before one answers.
    public static String others(Message message) {
        return Stream.concat(message.recipients().to().stream().skip(1), message.recipients().cc().stream())
                .map(Address::display)
                .collect(Collectors.joining(", "));
    }

    public static boolean hasRemotePictures(Message message) {
        return MailPictures.hasRemote(message);
    }
}
