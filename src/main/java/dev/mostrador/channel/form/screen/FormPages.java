package dev.mostrador.channel.form.screen;

import dev.mostrador.channel.Inbox;
import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.UsualReply;
import dev.mostrador.channel.form.ContactForm;
import dev.mostrador.channel.form.FormFiling;
import dev.mostrador.channel.form.FormInboxes;
import dev.mostrador.channel.form.FormTexts;
import dev.mostrador.channel.form.FormUploads;
import dev.mostrador.channel.form.PageKeys;
import dev.mostrador.conversation.ReplyTimes;
import dev.mostrador.identity.Accounts;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Pages;
import dev.mostrador.ui.Saying;
import dev.mostrador.ui.View;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import dev.mostrador.voice.VoiceProfiles;
import jakarta.servlet.http.HttpServletRequest;
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
    private final Inboxes inboxes;
    private final FormInboxes forms;
    private final VoiceProfiles voices;

    FormPages(
            Pages pages,
            WordBook book,
            PageKeys keys,
            Accounts accounts,
            ReplyTimes replyTimes,
            Inboxes inboxes,
            FormInboxes forms,
            VoiceProfiles voices) {
        this.inboxes = inboxes;
        this.forms = forms;
        this.voices = voices;
        this.pages = pages;
        this.book = book;
        this.keys = keys;
        this.accounts = accounts;
        this.replyTimes = replyTimes;
    }

    /// @param key of its address
    /// @param pageKey signed: this page, and when it was made
    /// @param soon when customers hear from us
    /// @param lostFiles names of files that have to be chosen again, as browsers do not keep them
    public record Sheet(
            ContactForm form,
            String key,
            String shop,
            FormTexts texts,
            Form typed,
            String pageKey,
            Soon soon,
            List<String> lostFiles) {}

    /// @param opens when somebody attends again, by the shop's clock; empty: now
    /// @param away what the shop says while nobody answers there for now; empty otherwise
    public record Soon(Saying usual, String opens, String away) {}

    /// @param ways other addresses that are open
    /// @param copy what was being sent when it closed
    public record Closed(String shop, List<String> ways, List<Filling.Line> copy) {}

    /// @param number null: a person looks at it first
    public record Sent(
            ContactForm form,
            String shop,
            FormTexts texts,
            @Nullable Long number,
            String email,
            Soon soon,
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
                                soon(form, words),
                                Filling.copy(form, typed, words.language()),
                                names(files)))
                .addressing(address());
    }

    /// Nothing is taken any more; what was typed is not lost.
    View closed(ContactForm form, Words words, Form typed) {
        var ways = inboxes.all().stream()
                .filter(inbox -> inbox.channel().equals("email") && inboxes.isOpen(inbox.id()))
                .map(Inbox::address)
                .toList();
        var copy = Filling.copy(form, typed, words.language());
        return View.of("channel/form/closed", new Closed(accounts.current().name(), ways, copy))
                .addressing(address())
                .status(410);
    }

    private Soon soon(ContactForm form, Words words) {
        var now = inboxes.now(forms.of(form));
        return new Soon(
                UsualReply.of(replyTimes.usual()),
                now.open() ? "" : words.soonInSentence(now.opens()),
                inboxes.awayMessage(form.id(), words).orElse(""));
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
                                soon(form, words),
                                lostFiles))
                .addressing(address());
    }

    private String address() {
        return voices.address(FormFiling.CHANNEL);
    }

    private static boolean isGivable(String name) {
        return name.equals("name") || name.equals("email") || name.startsWith("f-");
    }

    private static List<String> names(List<MultipartFile> files) {
        return files.stream().map(FormUploads::name).toList();
    }
}
