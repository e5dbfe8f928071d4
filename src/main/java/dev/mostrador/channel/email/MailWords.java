package dev.mostrador.channel.email;

import dev.mostrador.identity.Accounts;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import org.springframework.stereotype.Component;

/// The shop's own language: for what is written down once and read by everybody, and for what customers get.
@Component
public class MailWords {
    private final WordBook book;
    private final Accounts accounts;

    MailWords(WordBook book, Accounts accounts) {
        this.book = book;
        this.accounts = accounts;
    }

    public Words ofTheShop() {
        var shop = accounts.current();
        return book.words(shop.locale(), shop.country(), shop.zone());
    }
}
