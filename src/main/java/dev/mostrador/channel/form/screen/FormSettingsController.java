package dev.mostrador.channel.form.screen;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.OpenResult;
import dev.mostrador.channel.form.ContactForm;
import dev.mostrador.channel.form.Forms;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.platform.Ids;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// The shop's forms, for its supervisors. A button with `move` changes the order of the questions and saves nothing.
@Controller
class FormSettingsController {
    private static final String INDEX = "/settings/forms";

    private final Forms forms;
    private final FormSheets sheets;
    private final Inboxes inboxes;
    private final Ids ids;

    FormSettingsController(Forms forms, FormSheets sheets, Inboxes inboxes, Ids ids) {
        this.forms = forms;
        this.sheets = sheets;
        this.inboxes = inboxes;
        this.ids = ids;
    }

    @GetMapping(INDEX)
    View index() {
        var rows = forms.all().stream()
                .map(form -> new FormRow(form, forms.key(form)))
                .toList();
        return View.of("channel/form/settings/index", new AllForms(rows));
    }

    @GetMapping(INDEX + "/new")
    View blank() {
        return sheets.sheet(null, sheets.starter());
    }

    @PostMapping(INDEX)
    View create(Form sheet, CurrentAgent agent) {
        if (!sheet.value("move").isEmpty()) {
            FieldRows.move(sheet, sheet.value("move"));
            return sheets.sheet(null, sheet);
        }
        var form = sheets.read(ids.next(), sheet);
        if (sheet.isFine() && !forms.create(form)) {
            sheet.refuse("name", "form.settings.taken");
        }
        if (!sheet.isFine()) {
            return sheets.sheet(null, sheet).status(422);
        }
        var closed = inboxes.launch(form.id(), agent.id()) instanceof OpenResult.Refused;
        return View.redirect(INDEX + "/" + form.id())
                .saying(closed ? "channel.inbox.not-yet" : "form.settings.created", form.name());
    }

    @GetMapping(INDEX + "/{id}")
    View edit(@PathVariable UUID id) {
        var form = existing(id);
        return sheets.sheet(form, sheets.filled(form));
    }

    @PutMapping(INDEX + "/{id}")
    View update(@PathVariable UUID id, Form sheet) {
        var before = existing(id);
        if (!sheet.value("move").isEmpty()) {
            FieldRows.move(sheet, sheet.value("move"));
            return sheets.sheet(before, sheet);
        }
        var form = sheets.read(id, sheet);
        if (sheet.isFine() && !forms.update(form)) {
            sheet.refuse("name", "form.settings.taken");
        }
        return sheet.isFine()
                ? View.redirect(INDEX + "/" + id).saying("form.settings.saved", form.name())
                : sheets.sheet(before, sheet).status(422);
    }

    @DeleteMapping(INDEX + "/{id}")
    View destroy(@PathVariable UUID id) {
        var form = existing(id);
        forms.archive(form);
        return View.redirect(INDEX).saying("form.settings.archived", form.name());
    }

    private ContactForm existing(UUID id) {
        return forms.find(id).orElseThrow(NotFound::new);
    }
}
