package dev.mostrador.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who works on a conversation (assignee, team) and who answers to the customer for it (owner, R5).
@Component
public class Assigning {
    private final ConversationTable table;
    private final Events events;
    private final Changes changes;

    Assigning(ConversationTable table, Events events, Changes changes) {
        this.table = table;
        this.events = events;
        this.changes = changes;
    }

    /// Gives the work to an agent, or to nobody. The first assignee becomes the owner; later hand-overs leave it.
    @Transactional
    public void assign(UUID id, @Nullable UUID assignee, @Nullable UUID by) {
        assign(id, assignee, by, Map.of());
    }

    /// @param facts for its history
    @Transactional
    public void assign(UUID id, @Nullable UUID assignee, @Nullable UUID by, Map<String, String> facts) {
        var before = table.lock(id).orElseThrow();
        if (Objects.equals(before.assignee(), assignee)) {
            return;
        }
        var owner = before.owner() == null ? assignee : before.owner();
        table.updatePeople(before.id(), assignee, before.team(), owner);
        if (assignee == null) {
            events.record(before.id(), EventKind.UNASSIGNED, by, Map.of());
        } else {
            events.record(before.id(), EventKind.ASSIGNED, by, with(facts, "agent", assignee));
        }
        changes.changed(before.number());
    }

    /// Gives what nobody has to an agent, because of a rule of the shop; `why` is told in its history. False when
    /// somebody was faster.
    @Transactional
    public boolean give(UUID id, UUID agent, Map<String, String> why) {
        var before = table.lock(id).orElseThrow();
        if (!before.id().equals(id) || before.assignee() != null || before.state() != State.OPEN) {
            return false;
        }
        var owner = before.owner() == null ? agent : before.owner();
        table.updatePeople(id, agent, before.team(), owner);
        events.record(id, EventKind.ASSIGNED, null, with(why, "agent", agent));
        changes.changed(before.number());
        return true;
    }

    /// Leaves to the others what somebody has who cannot see to it; `why` is told in its history. False when they do
    /// not have it any more.
    @Transactional
    public boolean takeBack(UUID id, UUID from, Map<String, String> why) {
        var before = table.lock(id).orElseThrow();
        if (!from.equals(before.assignee())) {
            return false;
        }
        table.updatePeople(before.id(), null, before.team(), before.owner());
        events.record(before.id(), EventKind.UNASSIGNED, null, with(why, "agent", from));
        changes.changed(before.number());
        return true;
    }

    private static Map<String, String> with(Map<String, String> why, String name, UUID id) {
        var data = new HashMap<>(why);
        data.put(name, id.toString());
        return data;
    }

    @Transactional
    public void assignTeam(UUID id, @Nullable UUID team, @Nullable UUID by) {
        assignTeam(id, team, by, Map.of());
    }

    /// @param why told in its history
    @Transactional
    public void assignTeam(UUID id, @Nullable UUID team, @Nullable UUID by, Map<String, String> why) {
        var before = table.lock(id).orElseThrow();
        if (Objects.equals(before.team(), team)) {
            return;
        }
        table.updatePeople(before.id(), before.assignee(), team, before.owner());
        events.record(before.id(), EventKind.TEAM_CHANGED, by, team == null ? Map.of() : with(why, "team", team));
        changes.changed(before.number());
    }

    /// Another agent answers to the customer from now on; `note` says why, for whoever comes after.
    @Transactional
    public void changeOwner(UUID id, UUID owner, String note, UUID by) {
        var before = table.lock(id).orElseThrow();
        if (owner.equals(before.owner())) {
            return;
        }
        table.updatePeople(before.id(), before.assignee(), before.team(), owner);
        events.record(
                before.id(), EventKind.OWNER_CHANGED, by, Map.of("agent", owner.toString(), "note", note.strip()));
        changes.changed(before.number());
    }
}
