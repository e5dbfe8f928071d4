package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.CustomerWords;
import dev.mostrador.channel.chat.Widget;
import dev.mostrador.identity.Account;
import dev.mostrador.identity.Accounts;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import org.springframework.stereotype.Component;

/// The words for a visitor.
@Component
class Speaking {
    private static final String CHANNEL = "chat";

    private final Accounts accounts;
    private final WordBook book;
    private final CustomerWords customerWords;

    Speaking(Accounts accounts, WordBook book, CustomerWords customerWords) {
        this.accounts = accounts;
        this.book = book;
        this.customerWords = customerWords;
    }

    Account shop() {
        return accounts.current();
    }

    Words words(Widget widget, String language) {
        var shop = shop();
        var words = book.words(widget.looks().language(language), shop.country(), shop.zone());
        return customerWords.addressing(words, CHANNEL);
    }
}
