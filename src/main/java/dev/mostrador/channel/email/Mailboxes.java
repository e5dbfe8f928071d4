package dev.mostrador.channel.email;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.identity.Audit;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Json;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.SecretKeys;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The shop's addresses. Every mail asks for them.
@Component
public class Mailboxes {
    private static final String SIGNAL = "mailbox";
    private static final String PURPOSE = "mailbox-passwords";

    private final MailboxTable table;
    private final SecretKeys keys;
    private final Signals signals;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Inboxes inboxes;
    private final Clock clock;
    private final Remembered<List<Mailbox>> all;

    Mailboxes(
            MailboxTable table,
            SecretKeys keys,
            Signals signals,
            Audit audit,
            ApplicationEventPublisher events,
            Inboxes inboxes,
            Clock clock) {
        this.table = table;
        this.keys = keys;
        this.signals = signals;
        this.audit = audit;
        this.events = events;
        this.inboxes = inboxes;
        this.clock = clock;
        this.all = new Remembered<>(signals, Set.of(SIGNAL), table::all);
    }

    /// Those in use, the oldest first: the first one sends what the system itself writes.
    public List<Mailbox> all() {
        return all.get();
    }

    public Optional<Mailbox> find(UUID id) {
        return all().stream().filter(box -> box.id().equals(id)).findFirst();
    }

    public Optional<Mailbox> findByAddress(String address) {
        var wanted = canonical(address);
        return all().stream().filter(box -> box.address().equals(wanted)).findFirst();
    }

    /// Is it one of ours, also with a token behind a plus sign?
    public boolean isOurs(String address) {
        var plain = canonical(address).replaceFirst("\\+[^@]*@", "@");
        return findByAddress(address).isPresent() || findByAddress(plain).isPresent();
    }

    /// It is closed until [Inboxes#open]. False when the address has a mailbox already.
    @Transactional
    public boolean create(Mailbox box, Passwords passwords) {
        if (!table.insert(box, encrypt(box.id(), passwords), clock.instant())) {
            return false;
        }
        inboxes.begin(box.id());
        audit.write("mailbox.created", box.address(), Map.of());
        changed(box.id());
        return true;
    }

    /// Empty passwords stay as they were, if they can still be read.
    @Transactional
    public void update(Mailbox box, Passwords passwords) {
        var kept = passwords.orElse(readable(box.id()).orElse(Passwords.NONE));
        table.update(box, encrypt(box.id(), kept));
        audit.write(
                "mailbox.changed",
                box.address(),
                Map.of("imap", box.imap().host(), "smtp", box.smtp().host()));
        changed(box.id());
    }

    /// No longer read nor written; its conversations stay.
    @Transactional
    public void archive(UUID id) {
        find(id).ifPresent(box -> audit.write("mailbox.archived", box.address(), Map.of()));
        table.archive(id, clock.instant());
        changed(id);
    }

    /// Empty when they were stored under another key of the installation: they must be typed again.
    public Optional<Passwords> readable(UUID id) {
        try {
            return Optional.of(passwords(id));
        } catch (SecretKeys.WrongKey lost) {
            return Optional.empty();
        }
    }

    /// Throws [SecretKeys.WrongKey] where [#readable] is empty.
    public Passwords passwords(UUID id) {
        var secret = table.secrets(id);
        if (secret == null) {
            return Passwords.NONE;
        }
        var plain = keys.decrypt(PURPOSE, id.toString(), secret);
        return Json.read(new String(plain, StandardCharsets.UTF_8), Passwords.class);
    }

    public static String canonical(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private byte @Nullable [] encrypt(UUID id, Passwords passwords) {
        return passwords.equals(Passwords.NONE)
                ? null
                : keys.encrypt(PURPOSE, id.toString(), Json.write(passwords).getBytes(StandardCharsets.UTF_8));
    }

    private void changed(UUID id) {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
        events.publishEvent(new MailboxChanged(AccountScope.require(), id));
    }
}
