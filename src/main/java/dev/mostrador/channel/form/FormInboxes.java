package dev.mostrador.channel.form;

import dev.mostrador.channel.Inbox;
import dev.mostrador.channel.InboxSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// The forms among the shop's inboxes. A closed one takes nothing, and says where to write instead.
@Component
public class FormInboxes implements InboxSource {
    private final Forms forms;
    private final AnswerBox box;

    FormInboxes(Forms forms, AnswerBox box) {
        this.forms = forms;
        this.box = box;
    }

    @Override
    public List<Inbox> all() {
        return forms.all().stream().map(this::of).toList();
    }

    public Inbox of(ContactForm form) {
        return new Inbox(
                form.id(),
                FormFiling.CHANNEL,
                form.name(),
                box.address(form.mailbox()),
                form.team(),
                "/settings/forms/" + form.id());
    }
}
