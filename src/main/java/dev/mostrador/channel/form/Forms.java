package dev.mostrador.channel.form;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.identity.Audit;
import dev.mostrador.identity.PublicDoors;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The shop's forms. Each has a key in the web page that names it ([PublicDoors]).
@Component
public class Forms {
    /// Of the public doors.
    public static final String DOOR = "form";

    private final FormTable table;
    private final PublicDoors doors;
    private final Audit audit;
    private final Inboxes inboxes;
    private final Clock clock;

    Forms(FormTable table, PublicDoors doors, Audit audit, Inboxes inboxes, Clock clock) {
        this.table = table;
        this.doors = doors;
        this.audit = audit;
        this.inboxes = inboxes;
        this.clock = clock;
    }

    /// Those in use, the oldest first.
    public List<ContactForm> all() {
        return table.all();
    }

    public Optional<ContactForm> find(UUID id) {
        return table.find(id);
    }

    /// What stands in the address of its page.
    public String key(ContactForm form) {
        return doors.open(DOOR, form.id());
    }

    /// It is closed until [Inboxes#open]. False when another form has that name.
    @Transactional
    public boolean create(ContactForm form) {
        if (!table.insert(form, clock.instant())) {
            return false;
        }
        inboxes.begin(form.id());
        doors.open(DOOR, form.id());
        audit.write("contact-form.created", form.name(), Map.of());
        return true;
    }

    /// False when another form has that name.
    @Transactional
    public boolean update(ContactForm form) {
        if (isTaken(form) || !table.update(form)) {
            return false;
        }
        audit.write("contact-form.changed", form.name(), Map.of());
        return true;
    }

    /// Its page is gone from now on; what was sent stays.
    @Transactional
    public void archive(ContactForm form) {
        table.archive(form.id(), clock.instant());
        doors.close(DOOR, form.id());
        audit.write("contact-form.archived", form.name(), Map.of());
    }

    private boolean isTaken(ContactForm form) {
        return all().stream()
                .anyMatch(other -> !other.id().equals(form.id()) && other.name().equalsIgnoreCase(form.name()));
    }
}
