package dev.mostrador.delegation;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.notice.NoticeDetail;
import dev.mostrador.notice.NoticeKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The gist of the pack in the notice: who asks for what and why, and what the customer said last; or the answer.
@Component
class DelegationNotices implements NoticeDetail {
    private static final Set<NoticeKind> KNOWN =
            EnumSet.of(NoticeKind.DELEGATED, NoticeKind.DELEGATION_ANSWERED, NoticeKind.DELEGATION_RETURNED);
    private static final int LONGEST = 300; // characters

    private final DelegationTable table;
    private final Agents agents;

    DelegationNotices(DelegationTable table, Agents agents) {
        this.table = table;
        this.agents = agents;
    }

    @Override
    public boolean knows(NoticeKind kind) {
        return KNOWN.contains(kind);
    }

    @Override
    public Map<UUID, String> of(NoticeKind kind, Collection<UUID> conversations) {
        var names = agents.all().stream().collect(Collectors.toMap(Agent::id, Agent::name));
        return table.newest(conversations).stream()
                .collect(Collectors.toMap(Delegation::conversation, it -> shortened(words(kind, it, names))));
    }

    private static String words(NoticeKind kind, Delegation it, Map<UUID, String> names) {
        if (kind != NoticeKind.DELEGATED) return said(names, it.to(), it.said());
        var last = it.pack() == null ? "" : it.pack().lastWords();
        return Stream.of(said(names, it.from(), it.reason()), it.asks(), last.isEmpty() ? "" : "«" + last + "»")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String said(Map<UUID, String> names, @Nullable UUID who, String what) {
        var name = who == null ? "" : names.getOrDefault(who, "");
        return name.isEmpty() || what.isEmpty() ? what : name + ": " + what;
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}
