package dev.mostrador.desk;

import dev.mostrador.conversation.Tags;
import dev.mostrador.conversation.Tags.Tag;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// The shop's own words for sorting.
@Controller
public class TagController {
    private static final int LONGEST = 40;

    private final Tags tags;

    TagController(Tags tags) {
        this.tags = tags;
    }

    public record AllTags(List<Tag> tags, Form form) {}

    @GetMapping("/settings/tags")
    View index() {
        return all(Form.blank());
    }

    @PostMapping("/settings/tags")
    View create(Form form) {
        var name = form.required("name", LONGEST);
        if (form.isFine() && tags.create(name).isEmpty()) {
            form.refuse("name", "desk.tag.taken");
        }
        return form.isFine()
                ? View.redirect("/settings/tags").saying("desk.tag.created", name)
                : all(form).status(422);
    }

    @PutMapping("/settings/tags/{id}")
    View update(@PathVariable String id, Form form) {
        var tag = find(id);
        var name = form.required("name", LONGEST);
        if (!form.isFine() || !tags.rename(tag.id(), name)) {
            return View.redirect("/settings/tags").saying("desk.tag.taken");
        }
        return View.redirect("/settings/tags").saying("desk.tag.renamed", name);
    }

    @DeleteMapping("/settings/tags/{id}")
    View destroy(@PathVariable String id) {
        tags.archive(find(id).id());
        return View.redirect("/settings/tags").saying("desk.tag.archived");
    }

    private Tag find(String id) {
        return Ids.parse(id).flatMap(tags::find).orElseThrow(NotFound::new);
    }

    private View all(Form form) {
        return View.of("desk/tags", new AllTags(tags.all(), form));
    }
}
