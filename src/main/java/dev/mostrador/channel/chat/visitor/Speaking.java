package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Widget;
import dev.mostrador.identity.Account;
import dev.mostrador.identity.Accounts;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import org.springframework.stereotype.Component;

/// The words for a visitor.
@Component
class Speaking {
    private final Accounts accounts;
    private final WordBook book;

    Speaking(Accounts accounts, WordBook book) {
        this.accounts = accounts;
        this.book = book;
    }

    Account shop() {
        return accounts.current();
    }

    Words words(Widget widget, String language) {
        var shop = shop();
        return book.words(widget.looks().language(language), shop.country(), shop.zone());
    }
}
