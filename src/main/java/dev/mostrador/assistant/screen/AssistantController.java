package dev.mostrador.assistant.screen;

import dev.mostrador.assistant.Assistants;
import dev.mostrador.assistant.Endpoint;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// Which language model writes along, if any.
@Controller
public class AssistantController {
    private static final String PATH = "/settings/assistant";

    private final Assistants assistants;

    AssistantController(Assistants assistants) {
        this.assistants = assistants;
    }

    /// @param uses in the last thirty days, by action
    public record Sheet(Form form, boolean hasKey, Map<String, Long> uses) {}

    @GetMapping(PATH)
    View edit() {
        var it = assistants.current();
        return sheet(Form.blank()
                .with("on", it.on() ? "true" : "")
                .with("url", it.url())
                .with("model", it.model()));
    }

    @PutMapping(PATH)
    View update(Form form) {
        var on = form.has("on", "true");
        var url = form.value("url");
        form.limited("url", 300);
        form.limited("model", 100);
        form.limited("key", 500);
        if (on && form.value("model").isEmpty()) form.refuse("model", "ui.form.required");
        if ((on || !url.isEmpty()) && !assistants.allows(url)) form.refuse("url", "assistant.wrong.url");
        if (form.secret("key").chars().anyMatch(it -> it <= ' ' || it > '~')) form.refuse("key", "assistant.wrong.key");
        if (!form.isFine()) return sheet(form).status(422);
        var key = form.has("forget", "true") ? "" : form.secret("key").isEmpty() ? null : form.secret("key");
        assistants.save(new Endpoint(on, url, form.value("model"), false), key);
        return View.redirect(PATH).saying("assistant.saved");
    }

    private View sheet(Form form) {
        return View.of("assistant/edit", new Sheet(form, assistants.current().hasKey(), assistants.uses()));
    }
}
