package dev.mostrador.desk.settings;

import dev.mostrador.conversation.Tags;
import dev.mostrador.conversation.Tags.Tag;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// The shop's tags.
@Controller
public class TagSettingsController {
    private final Tags tags;

    TagSettingsController(Tags tags) {
        this.tags = tags;
    }

    /// @param form of the new tag
    public record AllTags(List<Tag> tags, Form form) {}

    public record OneTag(Tag tag, Form form) {}

    @GetMapping("/settings/tags")
    View index() {
        return all(Form.blank());
    }

    @PostMapping("/settings/tags")
    View create(Form form) {
        var name = form.required("name", Tags.LONGEST);
        if (form.isFine() && tags.create(name).isEmpty()) {
            form.refuse("name", "desk.tag.name-taken");
        }
        return form.isFine()
                ? View.redirect("/settings/tags").saying("desk.tag.created", name)
                : all(form).status(422);
    }

    @GetMapping("/settings/tags/{id}")
    View edit(@PathVariable UUID id) {
        var tag = find(id);
        return View.of("desk/tag/edit", new OneTag(tag, Form.blank().with("name", tag.name())));
    }

    @PutMapping("/settings/tags/{id}")
    View update(@PathVariable UUID id, Form form) {
        var tag = find(id);
        var name = form.required("name", Tags.LONGEST);
        if (form.isFine() && !tags.rename(id, name)) {
            form.refuse("name", "desk.tag.name-taken");
        }
        return form.isFine()
                ? View.redirect("/settings/tags").saying("desk.tag.renamed", name)
                : View.of("desk/tag/edit", new OneTag(tag, form)).status(422);
    }

    @DeleteMapping("/settings/tags/{id}")
    View destroy(@PathVariable UUID id) {
        var tag = find(id);
        tags.archive(id);
        return View.redirect("/settings/tags").saying("desk.tag.archived", tag.name());
    }

    private View all(Form form) {
        return View.of("desk/tag/index", new AllTags(tags.all(), form));
    }

    private Tag find(UUID id) {
        return tags.find(id).orElseThrow(NotFound::new);
    }
}
