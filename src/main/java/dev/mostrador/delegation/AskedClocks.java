package dev.mostrador.delegation;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.State;
import dev.mostrador.identity.Accounts;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.promise.ledger.NewCommitment;
import dev.mostrador.promise.ledger.Settling;
import dev.mostrador.ui.WordBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A supervisor within so many minutes of the shop's hours, else a call the same day (Ley 10/2025 art. 8.3). Whoever
/// calls holds the conversation.
@Component
class AskedClocks {
    /// Two thirds of the time are gone: whoever can still come should know.
    private static final double SOON = 2.0 / 3;

    /// However late it was missed, the call is owed so soon at the earliest.
    private static final Duration TIME_TO_CALL = Duration.ofMinutes(30);

    private final DelegationTable table;
    private final DelegationRules rules;
    private final Delegables delegables;
    private final Telling telling;
    private final Calendars calendars;
    private final Commitments commitments;
    private final Conversations conversations;
    private final Accounts accounts;
    private final WordBook book;
    private final Clock clock;

    AskedClocks(
            DelegationTable table,
            DelegationRules rules,
            Delegables delegables,
            Telling telling,
            Calendars calendars,
            Commitments commitments,
            Conversations conversations,
            Accounts accounts,
            WordBook book,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.delegables = delegables;
        this.telling = telling;
        this.calendars = calendars;
        this.commitments = commitments;
        this.conversations = conversations;
        this.accounts = accounts;
        this.book = book;
        this.clock = clock;
    }

    Delegation begin(Delegation it, Conversation held, int minutes) {
        if (minutes <= 0) return it;
        var now = clock.instant();
        var hours = calendars.of(held.channel(), held.inbox(), held.team()).hours();
        var within = Duration.ofMinutes(minutes);
        var soon = hours.plus(now, Duration.ofSeconds((long) (within.toSeconds() * SOON)));
        return it.clocked(AskedClock.of(now, hours.plus(now, within), soon));
    }

    void tellOfAsking(Delegation it, Conversation held) {
        var theirs = Telling.theirs(held).toList();
        var whom = theirs.isEmpty() ? proposed(it, held).map(List::of).orElseGet(List::of) : theirs;
        telling.tell(it.to() == null ? whom : List.of(it.to()), NoticeKind.SUPERVISOR_ASKED, held.id());
    }

    // What is due of it: the alarm, or the end.
    private void strike(Delegation it, Conversation held) {
        var asked = Objects.requireNonNull(it.clock());
        if (asked.met() != null || isOver(held)) {
            table.save(it.clocked(asked.next(null)));
        } else if (clock.instant().isBefore(asked.due())) {
            table.save(it.clocked(asked.next(asked.due())));
            telling.tell(whom(it, held), NoticeKind.SUPERVISOR_SOON, held.id());
        } else {
            miss(it, asked, held);
        }
    }

    private static boolean isOver(Conversation held) {
        return held.state() != State.OPEN && held.state() != State.SNOOZED;
    }

    // The call belongs to whoever has the matter above, else to whom the protocol would have it go.
    private void miss(Delegation it, AskedClock asked, Conversation held) {
        var owner = caller(it, held);
        var sameDay = rules.protocol(held.id())
                .map(found -> found.delegation().sameDay())
                .orElse(true);
        var owed = owner == null || !sameDay ? null : call(it, held, owner);
        table.save(it.clocked(asked.missed(clock.instant(), owed)));
        telling.happened(it, EventKind.SUPERVISOR_MISSED, null, "");
        telling.tell(whom(it, held), NoticeKind.SUPERVISOR_MISSED, held.id());
    }

    private UUID call(Delegation it, Conversation held, UUID owner) {
        var shop = accounts.current();
        var words = book.words(shop.locale(), shop.country(), shop.zone());
        return commitments
                .make(new NewCommitment(
                        held.id(),
                        null,
                        held.channel(),
                        owner,
                        null,
                        words.say("delegation.call-back", held.customerName()),
                        endOfDay(held),
                        true,
                        "",
                        "",
                        "supervisor:" + it.id() + ":"
                                + Objects.requireNonNull(it.clock()).asked()))
                .id();
    }

    // The day's closing, or the day's end when that is (nearly) here.
    private Instant endOfDay(Conversation held) {
        var hours = calendars.of(held.channel(), held.inbox(), held.team()).hours();
        var now = clock.instant();
        var today = now.atZone(hours.zone()).toLocalDate();
        var open = hours.on(today);
        var midnight = today.atTime(LocalTime.of(23, 59)).atZone(hours.zone()).toInstant();
        if (open.isEmpty() || open.getLast().to() >= 24 * 60) return midnight;
        var closing = today.atStartOfDay()
                .plusMinutes(open.getLast().to())
                .atZone(hours.zone())
                .toInstant();
        return closing.isBefore(now.plus(TIME_TO_CALL)) ? midnight : closing;
    }

    /// The customer waits for somebody in charge, or for the call instead.
    boolean isOwed(Delegation it) {
        var asked = it.clock();
        if (asked == null || !asked.isOwed()) return false;
        return asked.missed() == null
                || asked.commitment() != null
                        && commitments
                                .find(asked.commitment())
                                .filter(owed -> owed.state().isPending())
                                .isPresent();
    }

    /// Somebody in charge has spoken to the customer; what is owed since is done.
    void met(Delegation it, @Nullable UUID message, @Nullable UUID agent) {
        var asked = it.clock();
        if (asked == null || asked.met() != null) return;
        table.save(it.clocked(asked.met(clock.instant())));
        if (asked.commitment() != null) {
            Settling _ = commitments.keep(asked.commitment(), message, agent);
        }
    }

    private List<UUID> whom(Delegation it, Conversation held) {
        return Stream.of(Stream.ofNullable(caller(it, held)), Telling.theirs(held), delegables.supervisors().stream())
                .flatMap(whom -> whom)
                .distinct()
                .toList();
    }

    private @Nullable UUID caller(Delegation it, Conversation held) {
        return it.state().isWithThem() && it.to() != null
                ? it.to()
                : proposed(it, held).orElse(held.owner());
    }

    private java.util.Optional<UUID> proposed(Delegation it, Conversation held) {
        var triggers = it.causes().stream().map(Cause::trigger).toList();
        return delegables.of(held, triggers, null).stream()
                .findFirst()
                .map(found -> found.agent().id());
    }

    /// The conversation of one that is due, held; and the row as it is now.
    void strike(UUID id) {
        table.find(id)
                .flatMap(it -> conversations.hold(it.conversation()))
                .ifPresent(held -> table.find(id)
                        .filter(it -> it.clock() != null && it.clock().next() != null)
                        .filter(it -> !Objects.requireNonNull(
                                        Objects.requireNonNull(it.clock()).next())
                                .isAfter(clock.instant()))
                        .ifPresent(it -> strike(it, held)));
    }

    /// It cannot be done now: in a minute.
    void later(UUID id) {
        table.find(id)
                .flatMap(it -> conversations.hold(it.conversation()))
                .ifPresent(_ -> table.find(id)
                        .filter(it -> it.clock() != null && it.clock().next() != null)
                        .ifPresent(it -> table.save(it.clocked(Objects.requireNonNull(it.clock())
                                .next(clock.instant().plus(Duration.ofMinutes(1)))))));
    }

    List<UUID> due() {
        return table.due(clock.instant(), 100);
    }
}
