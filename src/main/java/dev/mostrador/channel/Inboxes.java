package dev.mostrador.channel;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.OpenNow;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Audit;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import dev.mostrador.ui.Words;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The mailboxes, chats and forms of the shop: which are open, and who answers for each. Better few that are attended
/// well: one opens only when it has an owner, hours and a promise (R64).
@Component
public class Inboxes {
    /// Somebody opened one, closed it, or changed what it says.
    public static final String SIGNAL = "channel-inbox";

    private final ObjectProvider<InboxSource> sources;
    private final ObjectProvider<Promised> promised;
    private final InboxTable table;
    private final Agents agents;
    private final Calendars calendars;
    private final Audit audit;
    private final Signals signals;
    private final Clock clock;
    private final Remembered<Map<UUID, InboxCare>> cares;
    private final Remembered<Set<UUID>> active;

    Inboxes(
            ObjectProvider<InboxSource> sources,
            ObjectProvider<Promised> promised,
            InboxTable table,
            Agents agents,
            Calendars calendars,
            Audit audit,
            Signals signals,
            Clock clock) {
        this.sources = sources;
        this.promised = promised;
        this.table = table;
        this.agents = agents;
        this.calendars = calendars;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
        this.cares = new Remembered<>(
                signals,
                Set.of(SIGNAL),
                () -> table.all().stream().collect(Collectors.toMap(InboxCare::inbox, it -> it)));
        this.active = new Remembered<>(
                signals,
                Set.of(Agents.SIGNAL),
                () -> agents.active().stream().map(Agent::id).collect(Collectors.toSet()));
    }

    /// Open or not.
    public List<Inbox> all() {
        return sources.stream().flatMap(source -> source.all().stream()).toList();
    }

    public Optional<Inbox> find(UUID id) {
        return all().stream().filter(inbox -> inbox.id().equals(id)).findFirst();
    }

    public InboxCare care(UUID id) {
        var known = cares.get().get(id);
        return known == null ? InboxCare.asEver(id) : known;
    }

    public boolean isOpen(UUID id) {
        return care(id).isOpen();
    }

    public Optional<InboxState> state(UUID id) {
        return find(id).map(inbox -> new InboxState(inbox, care(id), missing(inbox)));
    }

    /// What it lacks to be opened, or should have if it is open.
    public Set<Need> missing(Inbox inbox) {
        var missing = EnumSet.noneOf(Need.class);
        var owner = care(inbox.id()).owner();
        if (owner == null || !active.get().contains(owner)) missing.add(Need.OWNER);
        if (calendars.of(inbox.channel(), inbox.address(), inbox.team()).version() == 0) missing.add(Need.HOURS);
        if (promised.stream().noneMatch(it -> it.isPromised(inbox.channel()))) missing.add(Need.PROMISE);
        return missing;
    }

    /// Whether somebody attends there now: the hours that its conversations go by.
    public OpenNow now(Inbox inbox) {
        return calendars.of(inbox.channel(), inbox.address(), inbox.team()).now(clock.instant());
    }

    /// What customers read while nobody answers there for now; empty otherwise.
    public Optional<String> awayMessage(UUID id, Words words) {
        var care = care(id);
        if (care.opening() != Opening.AWAY) return Optional.empty();
        var own = care.away().in(words.language());
        return Optional.of(own.isBlank() ? words.say("channel.inbox.away-usual") : own);
    }

    /// A new one is closed until somebody opens it.
    @Transactional
    public void begin(UUID id) {
        table.insert(InboxCare.fresh(id));
        tell();
    }

    @Transactional
    public OpenResult open(Inbox inbox) {
        return open(inbox, Opening.OPEN);
    }

    /// Whoever makes one answers for it, unless they say otherwise, and means it to be open.
    @Transactional
    public OpenResult launch(UUID id, UUID owner) {
        var inbox = find(id).orElseThrow();
        entrust(inbox, owner);
        return open(inbox);
    }

    /// Customers can write, and read that nobody answers there for now.
    @Transactional
    public OpenResult away(Inbox inbox) {
        return open(inbox, Opening.AWAY);
    }

    /// False when it is closed already. What was begun there goes on.
    @Transactional
    public boolean close(Inbox inbox) {
        var before = lock(inbox.id());
        if (!before.isOpen()) return false;
        write(inbox, before.with(Opening.CLOSED), "inbox.closed");
        return true;
    }

    /// @param owner null: nobody, as while somebody is sought; what is open stays open
    @Transactional
    public void entrust(Inbox inbox, @Nullable UUID owner) {
        change(inbox, care -> care.ownedBy(owner), "inbox.entrusted");
    }

    @Transactional
    public void say(Inbox inbox, TwoLanguages away) {
        change(inbox, care -> care.saying(away), "inbox.away-message");
    }

    @Transactional
    public void acknowledge(Inbox inbox, Acknowledgement acknowledgement) {
        change(inbox, care -> care.acknowledging(acknowledgement), "inbox.acknowledgement");
    }

    private OpenResult open(Inbox inbox, Opening wanted) {
        var before = lock(inbox.id());
        if (before.opening() == wanted) return new OpenResult.AlreadyOpen();
        var missing = missing(inbox);
        // What is open already, from before these were asked for, may put its away message and take it off.
        if (!before.isOpen() && !missing.isEmpty()) return new OpenResult.Refused(missing);
        write(inbox, before.with(wanted), "inbox." + wanted.word());
        return new OpenResult.Opened();
    }

    private void change(Inbox inbox, UnaryOperator<InboxCare> change, String what) {
        var before = lock(inbox.id());
        var after = change.apply(before);
        if (!after.equals(before)) write(inbox, after, what);
    }

    private InboxCare lock(UUID id) {
        return table.lock(id).orElseGet(() -> {
            table.insert(InboxCare.asEver(id));
            return table.lock(id).orElseThrow();
        });
    }

    private void write(Inbox inbox, InboxCare care, String what) {
        table.update(care);
        audit.write(what, inbox.name(), Map.of());
        tell();
        sources.forEach(source -> source.openingChanged(inbox.id()));
    }

    private void tell() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }
}
