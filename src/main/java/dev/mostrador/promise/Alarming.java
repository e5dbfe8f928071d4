package dev.mostrador.promise;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.State;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Role;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Half of the time is gone: the one who has it should know. Four fifths: the owner too. All: the supervisors (R54).
/// Who nobody has concerns the supervisors at four fifths already.
@Component
class Alarming {
    private static final int BATCH = 200;

    private final ClockTable table;
    private final Calendars calendars;
    private final Conversations conversations;
    private final Agents agents;
    private final Notices notices;
    private final Clock clock;

    Alarming(
            ClockTable table,
            Calendars calendars,
            Conversations conversations,
            Agents agents,
            Notices notices,
            Clock clock) {
        this.table = table;
        this.calendars = calendars;
        this.conversations = conversations;
        this.agents = agents;
        this.notices = notices;
        this.clock = clock;
    }

    /// Sets off what is due. What another node holds at this moment is left to it: each goes off once.
    @Transactional
    int ring() {
        var due = table.due(clock.instant(), BATCH);
        due.forEach(this::ring);
        return due.size();
    }

    private void ring(PromiseClock it) {
        var hours = calendars.version(it.calendar(), it.version());
        var level = it.due(hours, clock.instant());
        if (level == 0) {
            table.update(it.timed(calendars.of(it.channel(), it.inbox(), it.team())));
            return;
        }
        table.update(it.alarmed(level, hours));
        if (it.kind() == PromiseKind.RESOLUTION && level < 100) return; // three days are no alarm at noon of the second
        conversations
                .find(it.conversation())
                .filter(conversation -> conversation.state() == State.OPEN)
                .ifPresent(conversation -> tell(conversation, level));
    }

    private void tell(Conversation it, int level) {
        var kind = level == 100 ? NoticeKind.PROMISE_BROKEN : NoticeKind.PROMISE_SOON;
        notices.tell(whom(it, level), kind, it.id());
    }

    private Set<UUID> whom(Conversation it, int level) {
        var whom = new LinkedHashSet<UUID>();
        Stream.ofNullable(it.assignee()).forEach(whom::add);
        if (level >= 80) Stream.ofNullable(it.owner()).forEach(whom::add);
        if (level == 100 || level >= 80 && whom.isEmpty()) supervisors().forEach(whom::add);
        return whom;
    }

    private Stream<UUID> supervisors() {
        return agents.active().stream()
                .filter(agent -> agent.role() == Role.SUPERVISOR)
                .map(Agent::id);
    }
}
