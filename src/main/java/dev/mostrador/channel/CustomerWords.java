package dev.mostrador.channel;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.identity.Accounts;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import dev.mostrador.voice.VoiceProfiles;
import org.springframework.stereotype.Component;

/// In which language, and how they are addressed, something is said that customers read.
@Component
public class CustomerWords {
    private final WordBook book;
    private final Accounts accounts;
    private final VoiceProfiles voices;

    CustomerWords(WordBook book, Accounts accounts, VoiceProfiles voices) {
        this.book = book;
        this.accounts = accounts;
        this.voices = voices;
    }

    /// The shop's own language: for what is written down once and read by everybody.
    public Words ofTheShop() {
        var shop = accounts.current();
        return book.words(shop.locale(), shop.country(), shop.zone());
    }

    /// The conversation's, where we speak it; its customer is addressed as the shop does on that channel.
    public Words of(Conversation conversation) {
        return addressing(inLanguageOf(conversation), conversation.channel());
    }

    public Words addressing(Words words, String channel) {
        return words.addressing(voices.address(channel));
    }

    private Words inLanguageOf(Conversation conversation) {
        var language = conversation.language();
        if (language == null || !WordBook.LANGUAGES.contains(language)) {
            return ofTheShop();
        }
        var shop = accounts.current();
        return book.words(language, shop.country(), shop.zone());
    }
}
