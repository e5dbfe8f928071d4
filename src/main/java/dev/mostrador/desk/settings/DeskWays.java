package dev.mostrador.desk.settings;

import dev.mostrador.channel.chat.Widgets;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.form.Forms;
import dev.mostrador.protocol.OpenWays;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// By which channels the shop can be written to: those of which it has set one up.
@Component
class DeskWays implements OpenWays {
    private final Mailboxes mailboxes;
    private final Widgets widgets;
    private final Forms forms;

    DeskWays(Mailboxes mailboxes, Widgets widgets, Forms forms) {
        this.mailboxes = mailboxes;
        this.widgets = widgets;
        this.forms = forms;
    }

    @Override
    public Set<String> channels() {
        var open = new TreeSet<String>();
        if (!mailboxes.all().isEmpty()) open.add("email");
        if (!widgets.all().isEmpty()) open.add("chat");
        if (!forms.all().isEmpty()) open.add("form");
        return open;
    }
}
