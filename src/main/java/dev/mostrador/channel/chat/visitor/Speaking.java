package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Widget;
import dev.mostrador.identity.Account;
import dev.mostrador.identity.Accounts;
import dev.mostrador.style.Register;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import dev.mostrador.voice.VoiceProfiles;
import org.springframework.stereotype.Component;

/// The words for a visitor.
@Component
class Speaking {
    private static final String CHANNEL = "chat";

    private final Accounts accounts;
    private final WordBook book;
    private final VoiceProfiles voices;

    Speaking(Accounts accounts, WordBook book, VoiceProfiles voices) {
        this.accounts = accounts;
        this.book = book;
        this.voices = voices;
    }

    Account shop() {
        return accounts.current();
    }

    /// How Spanish addresses a visitor.
    Register address() {
        return voices.current().on(CHANNEL).forOne();
    }

    Words words(Widget widget, String language) {
        var shop = shop();
        return book.words(widget.looks().language(language), shop.country(), shop.zone());
    }
}
