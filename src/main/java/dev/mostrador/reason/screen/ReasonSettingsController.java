package dev.mostrador.reason.screen;

import dev.mostrador.reason.Kind;
import dev.mostrador.reason.Reason;
import dev.mostrador.reason.ReasonTree;
import dev.mostrador.reason.Reasons;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.Page;
import dev.mostrador.ui.View;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// The shop's tree of reasons: add, rename, hide, move.
@Controller
public class ReasonSettingsController {
    static final String PATH = "/settings/reasons";

    private final Reasons reasons;

    ReasonSettingsController(Reasons reasons) {
        this.reasons = reasons;
    }

    public record WholeTree(ReasonTree tree) {}

    /// @param reason null: a new one
    public record OneReason(@Nullable Reason reason, ReasonTree tree, Form form) {
        /// Where it can hang.
        public Map<String, String> branches(Page page) {
            var names = new LinkedHashMap<String, String>();
            if (reason == null) names.put("", page.say("reason.settings.branch"));
            tree.branches()
                    .forEach(it -> names.put(it.reason().key(), it.reason().name(page.language())));
            return names;
        }

        public Map<String, String> kinds(Page page) {
            var names = new LinkedHashMap<String, String>();
            for (var kind : Kind.values()) names.put(kind.column(), page.say("reason.kind." + kind.column()));
            return names;
        }

        public boolean isShipped() {
            return reason != null && Reasons.isShipped(reason.key());
        }
    }

    @GetMapping(PATH)
    View index() {
        return View.of("reason/index", new WholeTree(reasons.tree()));
    }

    @GetMapping(PATH + "/new")
    View blank(Form form) {
        return screen(null, Form.blank().with("parent", form.value("parent")));
    }

    @PostMapping(PATH)
    View create(Form form) {
        var wish = wish(form, form.value("parent"));
        if (form.isFine() && reasons.add(wish).isEmpty()) {
            form.refuse("name", "reason.settings.full", Reasons.MOST);
        }
        return form.isFine()
                ? View.redirect(PATH).saying("reason.settings.saved", wish.name())
                : screen(null, form).status(422);
    }

    @GetMapping(PATH + "/{key}")
    View edit(@PathVariable String key) {
        var it = find(key);
        return screen(
                it,
                Form.blank()
                        .with("name", it.name())
                        .with("name-en", it.nameEn())
                        .with("parent", it.parent())
                        .with("kind", it.kind() == null ? "" : it.kind().column()));
    }

    @PutMapping(PATH + "/{key}")
    View update(@PathVariable String key, Form form) {
        var it = find(key);
        var wish = wish(form, it.isBranch() ? "" : form.value("parent").isEmpty() ? it.parent() : form.value("parent"));
        if (!form.isFine()) {
            return screen(it, form).status(422);
        }
        reasons.change(key, wish);
        return View.redirect(PATH).saying("reason.settings.saved", wish.name());
    }

    /// What is in use stays, and can be hidden.
    @DeleteMapping(PATH + "/{key}")
    View destroy(@PathVariable String key) {
        var it = find(key);
        return reasons.delete(key)
                ? View.redirect(PATH).saying("reason.settings.deleted", it.name())
                : screen(it, filledWithRefusal(it)).status(422);
    }

    private static Form filledWithRefusal(Reason it) {
        return Form.blank()
                .with("name", it.name())
                .with("name-en", it.nameEn())
                .with("parent", it.parent())
                .refuse("name", "reason.settings.in-use");
    }

    private Reasons.Wish wish(Form form, String parent) {
        var name = form.required("name", Reason.LONGEST);
        var english = form.limited("name-en", Reason.LONGEST);
        if (!parent.isEmpty()
                && reasons.tree().find(parent).filter(Reason::isBranch).isEmpty()) {
            throw new NotFound();
        }
        return new Reasons.Wish(
                parent, name, english, Kind.find(form.value("kind")).orElse(null));
    }

    private View screen(@Nullable Reason it, Form form) {
        return View.of("reason/edit", new OneReason(it, reasons.tree(), form));
    }

    private Reason find(String key) {
        return reasons.tree().find(key).orElseThrow(NotFound::new);
    }
}
