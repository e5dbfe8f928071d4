package dev.mostrador.desk.settings;

import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.PublicDomains;
import dev.mostrador.conversation.Blocking;
import dev.mostrador.conversation.Blocking.Kind;
import dev.mostrador.identity.Audit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Blocking and unblocking senders, with its line in the audit.
@Component
public class SenderBlocks {
    private final Blocking blocking;
    private final Mailboxes mailboxes;
    private final Audit audit;

    SenderBlocks(Blocking blocking, Mailboxes mailboxes, Audit audit) {
        this.blocking = blocking;
        this.mailboxes = mailboxes;
        this.audit = audit;
    }

    /// `OURS`: the shop does not block itself. `EVERYBODYS`: half the world has an address in that domain.
    public enum Result {
        BLOCKED,
        ALREADY,
        OURS,
        EVERYBODYS
    }

    @Transactional
    public Result block(Kind kind, String name, UUID by) {
        var value = name.strip().toLowerCase(Locale.ROOT);
        if (kind == Kind.DOMAIN && PublicDomains.contains(value)) {
            return Result.EVERYBODYS;
        }
        if (isOurs(kind, value)) {
            return Result.OURS;
        }
        if (!blocking.block(kind, value, by)) {
            return Result.ALREADY;
        }
        audit.write("sender.blocked", value, Map.of());
        return Result.BLOCKED;
    }

    @Transactional
    public void unblock(UUID id) {
        blocking.unblock(id).ifPresent(gone -> audit.write("sender.unblocked", gone.value(), Map.of()));
    }

    private boolean isOurs(Kind kind, String value) {
        return kind == Kind.ADDRESS
                ? mailboxes.isOurs(value)
                : mailboxes.all().stream()
                        .anyMatch(box ->
                                (box.domain()).equals(value) || box.domain().endsWith("." + value));
    }
}
