package dev.mostrador.health.screen;

import dev.mostrador.channel.Acknowledgement;
import dev.mostrador.channel.AcknowledgementText;
import dev.mostrador.channel.Acknowledging;
import dev.mostrador.channel.CustomerWords;
import dev.mostrador.channel.Inbox;
import dev.mostrador.channel.InboxState;
import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.TwoLanguages;
import dev.mostrador.health.ChannelHealth;
import dev.mostrador.health.Health;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Agents;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// One channel's sheet: how it stands, who answers for it, and what it says by itself.
@Component
public class ChannelSheets {
    static final String INDEX = "/settings/channels";
    private static final int LONGEST = 2_000; // characters
    private static final List<String> LANGUAGES = WordBook.LANGUAGES;

    private final ChannelHealth health;
    private final Inboxes inboxes;
    private final Agents agents;
    private final Accounts accounts;
    private final WordBook book;
    private final CustomerWords customerWords;

    ChannelSheets(
            ChannelHealth health,
            Inboxes inboxes,
            Agents agents,
            Accounts accounts,
            WordBook book,
            CustomerWords customerWords) {
        this.health = health;
        this.inboxes = inboxes;
        this.agents = agents;
        this.accounts = accounts;
        this.book = book;
        this.customerWords = customerWords;
    }

    /// @param usualAway what is said where the shop has written nothing, by language
    public record Sheet(Health health, Form form, Map<String, String> owners, Map<String, String> usualAway) {
        public List<String> languages() {
            return LANGUAGES;
        }
    }

    Inbox find(UUID id) {
        return inboxes.find(id).orElseThrow(NotFound::new);
    }

    View sheet(UUID id) {
        return sheet(id, Form.blank());
    }

    /// What was typed in one of its forms, and refused, stays; the rest is as it was saved.
    View sheet(UUID id, Form typed) {
        var found = health.of(id).orElseThrow(NotFound::new);
        fill(typed, found.state());
        return View.of("health/edit", new Sheet(found, typed, owners(), usualAway()));
    }

    static String path(UUID id) {
        return INDEX + "/" + id;
    }

    /// What is wrong with it stands in the form then.
    static TwoLanguages away(Form form) {
        return new TwoLanguages(form.limited("away-es", LONGEST), form.limited("away-en", LONGEST));
    }

    /// What is wrong with it stands in the form then. The usual words are not kept: they may become better.
    Acknowledgement acknowledgement(Inbox inbox, Form form) {
        return new Acknowledgement(form.has("on", "yes"), texts(inbox, form, true), texts(inbox, form, false));
    }

    private TwoLanguages texts(Inbox inbox, Form form, boolean open) {
        return new TwoLanguages(text(inbox, form, open, WordBook.SPANISH), text(inbox, form, open, WordBook.ENGLISH));
    }

    private String text(Inbox inbox, Form form, boolean open, String language) {
        var name = name(open, language);
        var text = form.limited(name, LONGEST).replace("\r\n", "\n");
        AcknowledgementText.wrong(text, open)
                .ifPresent(wrong -> form.refuse(name, "health.acknowledgement.wrong", wrong));
        return text.equals(usual(inbox, open, language)) ? "" : text;
    }

    private static String name(boolean open, String language) {
        return (open ? "open-" : "closed-") + language;
    }

    private void fill(Form form, InboxState state) {
        var care = state.care();
        offer(form, "owner", care.owner() == null ? "" : care.owner().toString());
        offer(form, "away-es", care.away().spanish());
        offer(form, "away-en", care.away().english());
        if (form.values("texts").isEmpty())
            offer(form, "on", care.acknowledgement().on() ? "yes" : "");
        offer(state.inbox(), form, care.acknowledgement().open(), true);
        offer(state.inbox(), form, care.acknowledgement().closed(), false);
    }

    private void offer(Inbox inbox, Form form, TwoLanguages own, boolean open) {
        offer(form, name(open, "es"), or(own.spanish(), usual(inbox, open, "es")));
        offer(form, name(open, "en"), or(own.english(), usual(inbox, open, "en")));
    }

    private String usual(Inbox inbox, boolean open, String language) {
        return Acknowledging.usual(open, customerWords.addressing(words(language), inbox.channel()));
    }

    private Map<String, String> usualAway() {
        return LANGUAGES.stream()
                .collect(Collectors.toMap(it -> it, it -> words(it).say("channel.inbox.away-usual")));
    }

    private static void offer(Form form, String name, String value) {
        if (form.values(name).isEmpty()) form.with(name, value);
    }

    private static String or(String own, String usual) {
        return own.isBlank() ? usual : own;
    }

    private Words words(String language) {
        var shop = accounts.current();
        return book.words(language, shop.country(), shop.zone());
    }

    private Map<String, String> owners() {
        var owners = new LinkedHashMap<String, String>();
        owners.put("", "—");
        agents.active().forEach(agent -> owners.put(agent.id().toString(), agent.name()));
        return owners;
    }
}
