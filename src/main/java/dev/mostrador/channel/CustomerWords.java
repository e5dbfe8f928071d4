package dev.mostrador.channel;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.identity.Accounts;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import org.springframework.stereotype.Component;

/// In which language something is said that customers read, or everybody.
@Component
public class CustomerWords {
    private final WordBook book;
    private final Accounts accounts;

    CustomerWords(WordBook book, Accounts accounts) {
        this.book = book;
        this.accounts = accounts;
    }

    /// The shop's own language: for what is written down once and read by everybody.
    public Words ofTheShop() {
        var shop = accounts.current();
        return book.words(shop.locale(), shop.country(), shop.zone());
    }

    /// The conversation's, where we speak it.
    public Words of(Conversation conversation) {
        var language = conversation.language();
        if (language == null || !WordBook.LANGUAGES.contains(language)) {
            return ofTheShop();
        }
        var shop = accounts.current();
        return book.words(language, shop.country(), shop.zone());
    }
}
