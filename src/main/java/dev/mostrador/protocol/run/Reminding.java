package dev.mostrador.protocol.run;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.State;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.run.Facts.Fact;
import dev.mostrador.reason.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds a customer who has not said whether they agree, as often as the protocol says, and then takes it that they
/// will not. What is due stands in the runs: a node that dies leaves it to the others.
@Component
class Reminding {
    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);
    private static final int BATCH = 100;

    private final RunTable table;
    private final Agreements agreements;
    private final Asking asking;
    private final Facts facts;
    private final Protocols protocols;
    private final Conversations conversations;
    private final Outgoing outgoing;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminding(
            RunTable table,
            Agreements agreements,
            Asking asking,
            Facts facts,
            Protocols protocols,
            Conversations conversations,
            Outgoing outgoing,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.agreements = agreements;
        this.asking = asking;
        this.facts = facts;
        this.protocols = protocols;
        this.conversations = conversations;
        this.outgoing = outgoing;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Answers how many were due.
    int takeDue() {
        var due = table.due(clock.instant(), BATCH);
        for (var id : due) tryToTake(id);
        return due.size();
    }

    private void tryToTake(UUID id) {
        try {
            transaction.executeWithoutResult(_ -> take(id));
        } catch (RuntimeException failure) { // one conversation's trouble must not stop the others'
            LOG.warn("The agreement of conversation {} is looked at again in an hour", id, failure);
            transaction.executeWithoutResult(_ -> {
                var _ = conversations.hold(id);
                table.find(id)
                        .ifPresent(run -> table.save(run.later(clock.instant().plus(Duration.ofHours(1)))));
            });
        }
    }

    // First the conversation, then what is its: another node may have been here meanwhile.
    private void take(UUID id) {
        var held = conversations.hold(id).orElseThrow();
        var run = table.find(id).orElseThrow();
        if (run.nextAt() == null || run.nextAt().isAfter(clock.instant())) return;
        if (run.agreement() != AgreementState.ASKED || !held.id().equals(id) || isTalking(held)) {
            table.save(run.later(null));
        } else if (run.reminders()
                < protocols.document(run.version()).agreement().reminders()) {
            remind(held, run);
        } else if (run.kind() == Kind.COMPLAINT) { // never closed by lapse of time (R44, Ley 10/2025 art. 13)
            table.save(run.later(null));
            notices.tell(Agreements.people(held, null), NoticeKind.NO_AGREEMENT, id);
        } else {
            agreements.silent(held, run);
        }
    }

    // The customer has written again, or we have: the matter is open, and will be asked about anew.
    private static boolean isTalking(Conversation held) {
        return held.awaitingUs() || held.state() == State.CLOSED || held.state() == State.SPAM;
    }

    private void remind(Conversation held, Run run) {
        var situation = new Situation(run, protocols.document(run.version()));
        var next = clock.instant()
                .plus(Duration.ofHours(
                        Math.max(1, situation.protocol().agreement().hours())));
        var key = "agreement:" + run.conversation() + ":" + run.round() + ":" + (run.reminders() + 1);
        var draft = new Draft(null, asking.reminder(situation), null, key, List.of());
        ScopedValue.where(Gates.OWN, true).run(() -> outgoing.reply(held.id(), draft));
        var reminded = run.reminded(next);
        facts.write(reminded, Fact.of("reminded", run.step(), null));
        table.save(reminded);
    }
}
