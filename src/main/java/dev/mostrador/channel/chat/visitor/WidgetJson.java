package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Chats;
import dev.mostrador.channel.chat.Widget;
import dev.mostrador.identity.Account;
import dev.mostrador.ui.Colour;
import dev.mostrador.ui.Words;
import java.util.List;
import java.util.Map;

/// Everything that the widget needs before anybody has said a word.
///
/// @param colour the shop's, `ink` what can be read on it
/// @param fileLimit bytes of one file; 0: no files
/// @param texts by their names in `messages/chat.properties`
record WidgetJson(
        String shop,
        String language,
        List<String> languages,
        String colour,
        String ink,
        String theme,
        String side,
        long fileLimit,
        String ask,
        boolean verifiedOnly,
        PresenceJson presence,
        Map<String, String> texts) {
    static WidgetJson of(Widget widget, Account shop, Words words, PresenceJson presence) {
        var looks = widget.looks();
        return new WidgetJson(
                shop.name(),
                words.language(),
                looks.languages(),
                looks.colour(),
                new Colour(looks.colour()).ink(),
                looks.theme(),
                looks.side(),
                looks.files() ? Chats.FILE_LIMIT : 0,
                looks.ask().word(),
                widget.verifiedOnly(),
                presence,
                Texts.of(looks, words));
    }
}
