package dev.mostrador.channel.email;

import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.identity.Audit;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Blobs;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/// Mails exactly as they came. A mail is kept before anybody reads it: what was kept is acknowledged and never lost.
@Component
public class RawMails {
    /// Mails up to this size are read from memory, others from a file.
    static final int SMALL = 1024 * 1024;

    private static final String SIGNAL = "quarantine";

    private final RawMailTable table;
    private final Blobs blobs;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Signals signals;
    private final Remembered<Integer> quarantined;
    private final long limit;

    RawMails(
            RawMailTable table,
            Blobs blobs,
            Audit audit,
            Ids ids,
            Clock clock,
            Signals signals,
            @Value("${mostrador.mail.limit:50MB}") DataSize limit) {
        this.table = table;
        this.blobs = blobs;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.signals = signals;
        this.quarantined = new Remembered<>(signals, Set.of(SIGNAL), () -> table.count(RawMail.State.QUARANTINED));
        this.limit = limit.toBytes();
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.deleteOf(deleted.messages()).forEach(blobs::delete);
    }

    /// @param content of a small mail, so that it need not be fetched again; null for a big one, or a repeated one
    record Kept(RawMail mail, byte @Nullable [] content) {}

    /// Keeps the mail; throws [Blobs.TooLarge] past the limit. When the transaction of this call has committed, the
    /// mail may be acknowledged. The same source of the same mailbox is kept once.
    @Transactional
    public UUID keep(Mailbox mailbox, String source, InputStream content) {
        return keepInMemory(mailbox, source, content).mail().id();
    }

    @Transactional
    Kept keepInMemory(Mailbox mailbox, String source, InputStream content) {
        var before = source.isEmpty() ? Optional.<RawMail>empty() : table.findBySource(mailbox.id(), source);
        if (before.isPresent()) {
            return new Kept(before.get(), null);
        }
        try {
            var start = content.readNBytes(SMALL);
            var rest = start.length < SMALL ? InputStream.nullInputStream() : content;
            var blob = blobs.store(new SequenceInputStream(new ByteArrayInputStream(start), rest), limit);
            var mail = fresh(mailbox, source, blob.id(), RawMail.State.RECEIVED, "");
            table.insert(mail);
            return new Kept(mail, blob.size() < SMALL ? start : null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A mail that cannot be taken, as it is too big: its header stands for it in quarantine, where somebody sees it.
    @Transactional
    public UUID keepHeader(
            Mailbox mailbox, String source, InputStream header, String from, String subject, String reason) {
        var before = source.isEmpty() ? Optional.<RawMail>empty() : table.findBySource(mailbox.id(), source);
        if (before.isPresent()) {
            return before.get().id();
        }
        var blob = blobs.store(header, limit);
        var mail = fresh(mailbox, source, blob.id(), RawMail.State.QUARANTINED, reason);
        table.insert(mail);
        table.label(mail.id(), from, subject);
        quarantineChanged();
        return mail.id();
    }

    public Optional<RawMail> find(UUID id) {
        return table.find(id);
    }

    /// Only `QUARANTINED` and `IGNORED` are listed; newest first, those before `before`.
    public List<RawMail> page(RawMail.State state, @Nullable UUID before, int limit) {
        return table.page(state, before, limit);
    }

    /// Counts no further than 100.
    public int quarantined() {
        return quarantined.get();
    }

    /// It cannot be read: somebody has to look.
    ///
    /// @param bytes what its bytes sum up to, to know a copy by
    @Transactional
    void quarantine(UUID id, String reason, String detail, String bytes) {
        table.quarantine(id, reason, detail, bytes);
        quarantineChanged();
    }

    /// It may be read again.
    @Transactional
    void release(UUID id) {
        table.change(id, RawMail.State.QUARANTINED, RawMail.State.RECEIVED);
        quarantineChanged();
    }

    private void quarantineChanged() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }

    public InputStream open(RawMail mail) {
        return blobs.open(mail.blob());
    }

    public long size(RawMail mail) {
        return blobs.size(mail.blob());
    }

    /// False when it is not in quarantine (any more).
    @Transactional
    public boolean discard(UUID id) {
        if (!table.change(id, RawMail.State.QUARANTINED, RawMail.State.DISCARDED)) {
            return false;
        }
        quarantineChanged();
        var mail = table.find(id).orElseThrow();
        audit.write("mail.discarded", mail.from(), Map.of("subject", mail.subject()));
        return true;
    }

    /// Bytes of the biggest mail that is taken.
    public long limit() {
        return limit;
    }

    private RawMail fresh(Mailbox mailbox, String source, UUID blob, RawMail.State state, String reason) {
        return new RawMail(ids.next(), mailbox.id(), source, blob, state, reason, "", 0, "", "", null, clock.instant());
    }
}
