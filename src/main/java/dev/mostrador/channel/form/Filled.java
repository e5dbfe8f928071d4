package dev.mostrador.channel.form;

import dev.mostrador.conversation.NewAttachment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A form as its customer sent it.
///
/// @param form null: it came by another way, as from the chat out of hours
/// @param inbox the shop's address that answers
/// @param team takes the conversation
/// @param language the customer's, `es` or `en`
/// @param subject empty: made of the answers
/// @param origin where it came from
public record Filled(
        @Nullable UUID form,
        String inbox,
        @Nullable UUID team,
        String language,
        String name,
        String email,
        String subject,
        List<Answer> answers,
        List<NewAttachment> files,
        Origin origin) {

    /// @param address of the network; kept only as a number that leads nowhere
    /// @param pageKey made with the page ([PageKeys]): sent twice it is one message. Empty where there was none
    /// @param doubt message key: why a person should look first; empty when nothing speaks against it
    public record Origin(String address, String pageKey, String doubt) {}
}
