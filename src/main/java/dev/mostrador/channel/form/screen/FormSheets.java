package dev.mostrador.channel.form.screen;

import dev.mostrador.channel.InboxState;
import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.form.ContactForm;
import dev.mostrador.channel.form.FieldKind;
import dev.mostrador.channel.form.FormTexts;
import dev.mostrador.channel.form.Forms;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Between a [ContactForm] and the sheet in which somebody changes it.
@Component
public class FormSheets {
    private static final int NAME = 80; // characters
    private static final int HEADING = 120;
    private static final int TEXT = 2_000;

    private final Mailboxes mailboxes;
    private final Teams teams;
    private final Forms forms;
    private final Accounts accounts;
    private final Inboxes inboxes;

    FormSheets(Mailboxes mailboxes, Teams teams, Forms forms, Accounts accounts, Inboxes inboxes) {
        this.mailboxes = mailboxes;
        this.teams = teams;
        this.forms = forms;
        this.accounts = accounts;
        this.inboxes = inboxes;
    }

    /// @param known null while it is new
    /// @param snippets null while it is new
    /// @param state null while it is new
    public record Sheet(
            @Nullable ContactForm known,
            Form form,
            int rows,
            Map<String, String> mailboxes,
            Map<String, String> teams,
            @Nullable Snippets snippets,
            @Nullable InboxState state) {
        public List<FieldKind> kinds() {
            return List.of(FieldKind.values());
        }
    }

    View sheet(@Nullable ContactForm known, Form form) {
        var snippets =
                known == null ? null : Snippets.of(known, accounts.current().address(), forms.key(known));
        var state = known == null ? null : inboxes.state(known.id()).orElse(null);
        var sheet = new Sheet(known, form, FieldRows.count(form), mailboxChoices(), teamChoices(), snippets, state);
        return View.of(known == null ? "channel/form/settings/blank" : "channel/form/settings/edit", sheet);
    }

    /// What a shop's first form asks.
    Form starter() {
        var form = Form.blank();
        FieldRows.fill(form, ContactForm.STARTER);
        return form;
    }

    Form filled(ContactForm form) {
        var sheet = Form.blank()
                .with("name", form.name())
                .with("mailbox", text(form.mailbox()))
                .with("team", text(form.team()));
        texts(sheet, "es", form.spanish());
        texts(sheet, "en", form.english());
        FieldRows.fill(sheet, form.fields());
        return sheet;
    }

    /// What is wrong with it stands in the sheet then.
    ContactForm read(UUID id, Form sheet) {
        return new ContactForm(
                id,
                sheet.required("name", NAME),
                chosen(sheet.value("mailbox"), mailboxChoices()),
                chosen(sheet.value("team"), teamChoices()),
                texts(sheet, "es"),
                texts(sheet, "en"),
                FieldRows.checked(sheet));
    }

    private static Form texts(Form sheet, String language, FormTexts texts) {
        return sheet.with(language + "-heading", texts.heading())
                .with(language + "-intro", texts.intro())
                .with(language + "-thanks", texts.thanks());
    }

    private static FormTexts texts(Form sheet, String language) {
        return new FormTexts(
                sheet.limited(language + "-heading", HEADING),
                sheet.limited(language + "-intro", TEXT),
                sheet.limited(language + "-thanks", TEXT));
    }

    private static @Nullable UUID chosen(String value, Map<String, String> choices) {
        return value.isEmpty() || !choices.containsKey(value) ? null : UUID.fromString(value);
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private Map<String, String> mailboxChoices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "—");
        for (Mailbox box : mailboxes.all()) {
            choices.put(box.id().toString(), box.address());
        }
        return choices;
    }

    private Map<String, String> teamChoices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "—");
        for (Team team : teams.all()) {
            choices.put(team.id().toString(), team.name());
        }
        return choices;
    }
}
