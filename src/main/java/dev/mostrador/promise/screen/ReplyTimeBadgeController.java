package dev.mostrador.promise.screen;

import dev.mostrador.identity.Accounts;
import dev.mostrador.promise.DueTag;
import dev.mostrador.promise.PublicReplyTimes.Shown;
import dev.mostrador.ui.WordBook;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The reply time as a picture for the shop's own pages.
@RestController
class ReplyTimeBadgeController {
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Publishing publishing;
    private final Accounts accounts;
    private final WordBook book;

    ReplyTimeBadgeController(Publishing publishing, Accounts accounts, WordBook book) {
        this.publishing = publishing;
        this.accounts = accounts;
        this.book = book;
    }

    @GetMapping("/reply-time/{key}/badge.svg")
    ResponseEntity<String> show(@PathVariable String key, @RequestParam(defaultValue = "") String lang) {
        return publishing.of(key, SVG, shown -> Badge.svg(words(lang, shown)));
    }

    private String words(String lang, Shown shown) {
        var shop = accounts.current();
        var words = book.words(lang.isEmpty() ? shop.locale() : lang, shop.country(), shop.zone());
        var minutes = ReplyTimeController.minutes(shown.usual());
        return minutes == null ? words.say("promise.badge.unknown") : words.say("promise.badge", DueTag.span(minutes));
    }
}
