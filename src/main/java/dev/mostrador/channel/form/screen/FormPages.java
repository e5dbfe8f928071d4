package dev.mostrador.channel.form.screen;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.channel.form.ContactForm;
import dev.mostrador.channel.form.FormTexts;
import dev.mostrador.channel.form.FormUploads;
import dev.mostrador.channel.form.PageKeys;
import dev.mostrador.channel.form.Register;
import dev.mostrador.conversation.ReplyTimes;
import dev.mostrador.identity.Accounts;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Pages;
import dev.mostrador.ui.Saying;
import dev.mostrador.ui.View;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// What a customer sees of a form: empty, with what was wrong, and after it was sent.
@Component
public class FormPages {
    static final Saying TOO_MANY = Saying.of("form.page.too-many");
    private static final int LONGEST_GIVEN = 2_000; // characters that an address may bring along

    private final Pages pages;
    private final WordBook book;
    private final PageKeys keys;
    private final Accounts accounts;
    private final ReplyTimes replyTimes;
    private final Calendars calendars;
    private final Clock clock;

    FormPages(
            Pages pages,
            WordBook book,
            PageKeys keys,
            Accounts accounts,
            ReplyTimes replyTimes,
            Calendars calendars,
            Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
        this.pages = pages;
        this.book = book;
        this.keys = keys;
        this.accounts = accounts;
        this.replyTimes = replyTimes;
    }

    /// @param key of its address
    /// @param pageKey signed: this page, and when it was made
    /// @param opens when somebody attends again, by the shop's clock; empty: now
    /// @param lostFiles names of files that have to be chosen again, as browsers do not keep them
    public record Sheet(
            ContactForm form,
            String key,
            String shop,
            FormTexts texts,
            Form typed,
            String pageKey,
            Saying usual,
            String opens,
            List<String> lostFiles) {
        public Register register() {
            return form.register();
        }
    }

    /// @param number null: a person looks at it first
    public record Sent(
            ContactForm form,
            String shop,
            FormTexts texts,
            @Nullable Long number,
            String email,
            Saying usual,
            String opens,
            List<Filling.Line> copy,
            List<String> files) {}

    /// The visitor's language; the shop's clock, as nobody knows theirs.
    Words words(HttpServletRequest request) {
        var shop = accounts.current();
        return book.words(pages.words(request).language(), shop.country(), shop.zone());
    }

    /// The shop's own page may fill in what it knows: `?name=…&email=…&f-pedido=…`.
    View blank(ContactForm form, String key, Words words, Map<String, String[]> given) {
        var typed = Form.blank();
        given.forEach((name, values) -> {
            if (isGivable(name) && values[0].length() <= LONGEST_GIVEN) {
                typed.with(name, values[0]);
            }
        });
        return sheet(form, key, words, typed.with(Submitting.PAGE_KEY, keys.make(form.id())), List.of());
    }

    View refused(ContactForm form, String key, Words words, Form typed, List<MultipartFile> files) {
        if (keys.read(form.id(), typed.value(Submitting.PAGE_KEY)).isEmpty()) {
            typed.with(Submitting.PAGE_KEY, keys.make(form.id()));
        }
        return sheet(form, key, words, typed, names(files));
    }

    View sent(ContactForm form, Words words, Form typed, List<MultipartFile> files, @Nullable Long number) {
        return View.of(
                "channel/form/sent",
                new Sent(
                        form,
                        accounts.current().name(),
                        form.texts(words.language()),
                        number,
                        typed.value("email"),
                        UsualReply.of(replyTimes.usual()),
                        opens(words),
                        Filling.copy(form, typed, words.language()),
                        names(files)));
    }

    private View sheet(ContactForm form, String key, Words words, Form typed, List<String> lostFiles) {
        return View.of(
                "channel/form/page",
                new Sheet(
                        form,
                        key,
                        accounts.current().name(),
                        form.texts(words.language()),
                        typed,
                        typed.value(Submitting.PAGE_KEY),
                        UsualReply.of(replyTimes.usual()),
                        opens(words),
                        lostFiles));
    }

    private String opens(Words words) {
        var now = calendars.of("form", "", null).now(clock.instant());
        return now.open() ? "" : words.soonInSentence(now.opens());
    }

    private static boolean isGivable(String name) {
        return name.equals("name") || name.equals("email") || name.startsWith("f-");
    }

    private static List<String> names(List<MultipartFile> files) {
        return files.stream().map(FormUploads::name).toList();
    }
}
