package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pages of the views, newest activity first: keyset paging, so that the thousandth page costs what the first does.
@Component
public class Lists {
    private static final int LOOKED_THROUGH = 2_000; // conversations
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final String WAKES = "coalesce(c.snoozed_until, timestamptz '9999-12-31 00:00:00+00')";

    private final JdbcClient db;
    private final Tallies tallies;
    private final Mentions mentions;
    private final Clock clock;
    private final Participants participants;
    private final List<Narrowing> narrowings;

    Lists(
            JdbcClient db,
            Tallies tallies,
            Mentions mentions,
            Participants participants,
            List<Narrowing> narrowings,
            Clock clock) {
        this.narrowings = narrowings;
        this.clock = clock;
        this.db = db;
        this.tallies = tallies;
        this.mentions = mentions;
        this.participants = participants;
    }

    /// What the desk's navigation shows beside each view.
    public record Counts(
            long mine,
            long unassigned,
            long mentioned,
            long open,
            long snoozed,
            long resolved,
            long closed,
            long participating,
            long spam,
            Map<UUID, Long> teams) {}

    public Page<Conversation> page(View view, Filter filter, @Nullable Cursor after, int limit) {
        var where = new Where(view, filter, after, clock.instant(), narrowings);
        var ranked = select("", view, where, limit)
                .query((row, n) -> new Ranked(ConversationTable.conversation(row), Db.instant(row, "rank_at")))
                .list();
        var rows = ranked.stream().map(Ranked::conversation).toList();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var last = ranked.get(limit - 1);
        return new Page<>(
                rows.subList(0, limit),
                new Cursor(place(view, last), last.conversation().id()));
    }

    /// @param before what stands before the statement; a test asks how PostgreSQL goes about it
    JdbcClient.StatementSpec select(String before, View view, Where where, int limit) {
        return db.sql(before + "select " + ConversationTable.COLUMNS
                        + ", c.rank_at from conversation c where c.account_id = :account" + where.sql + " order by "
                        + order(view) + " limit " + (limit + 1))
                .param("account", AccountScope.require())
                .params(where.params);
    }

    private record Ranked(Conversation conversation, Instant rank) {}

    private static boolean isByWaking(View view) {
        return view instanceof View.Snoozed;
    }

    private static Instant place(View view, Ranked last) {
        var row = last.conversation();
        if (view instanceof View.InOrder) {
            return last.rank();
        }
        if (!isByWaking(view)) {
            return row.lastActivityAt();
        }
        return row.snoozedUntil() == null ? NEVER : row.snoozedUntil();
    }

    public Counts counts(UUID agent, List<UUID> teams) {
        var counts = tallies.all();
        var ofTeams = new HashMap<UUID, Long>();
        teams.forEach(team -> ofTeams.put(team, counts.getOrDefault("team:" + team, 0L)));
        return new Counts(
                counts.getOrDefault("assignee:" + agent, 0L),
                counts.getOrDefault("unassigned", 0L),
                mentions.waiting(agent),
                counts.getOrDefault("state:open", 0L),
                counts.getOrDefault("state:snoozed", 0L),
                counts.getOrDefault("state:resolved", 0L),
                counts.getOrDefault("state:closed", 0L),
                participants.waiting(agent),
                counts.getOrDefault("state:spam", 0L),
                ofTeams);
    }

    /// @param more there may be more: only the newest of the view were looked through
    public record AtLeast(long count, boolean more) {}

    /// How many of a view's newest the filter lets through. It costs the same however much lies in the view.
    public AtLeast atLeast(View view, Filter filter) {
        var newest = new Where(view, Filter.NONE, null, clock.instant(), narrowings);
        var narrowed = new Where(filter, clock.instant(), narrowings);
        return db.sql("select count(*) filter (where true" + narrowed.sql + ") as matching, count(*) as looked from ("
                        + "select * from conversation c where c.account_id = :account" + newest.sql + " order by "
                        + order(view) + " limit " + LOOKED_THROUGH + ") c")
                .param("account", AccountScope.require())
                .params(newest.params)
                .params(narrowed.params)
                .query((row, n) -> new AtLeast(row.getLong("matching"), row.getLong("looked") == LOOKED_THROUGH))
                .single();
    }

    private static String order(View view) {
        if (view instanceof View.InOrder) {
            return "c.rank_at, c.id";
        }
        return isByWaking(view) ? WAKES + ", c.id" : "c.last_activity_at desc, c.id desc";
    }

    /// The conditions of one page, with their values.
    static final class Where {
        private final StringBuilder sql = new StringBuilder();
        private final Map<String, Object> params = new HashMap<>();
        private final List<Narrowing> narrowings;

        Where(Filter filter, Instant now, List<Narrowing> narrowings) {
            this.narrowings = narrowings;
            narrow(filter, now);
        }

        Where(View view, Filter filter, @Nullable Cursor after, Instant now, List<Narrowing> narrowings) {
            this.narrowings = narrowings;
            choose(view);
            sql.append(" and c.parent_id is null");
            narrow(filter, now);
            if (after != null) {
                and(beyond(view), "at", Db.at(after.at()));
                params.put("id", after.id());
            }
        }

        private static String beyond(View view) {
            if (view instanceof View.InOrder) {
                return "(c.rank_at, c.id) > (:at, :id)";
            }
            return isByWaking(view) ? "(" + WAKES + ", c.id) > (:at, :id)" : "(c.last_activity_at, c.id) < (:at, :id)";
        }

        private void choose(View view) {
            switch (view) {
                case View.InOrder ordered -> choose(ordered.of());
                case View.Mine mine -> and("c.assignee_id = :mine and c.state = 'open'", "mine", mine.agent());
                case View.Unassigned _ -> sql.append(" and c.assignee_id is null and c.state = 'open'");
                case View.OfTeam team -> and("c.team_id = :view and c.state = 'open'", "view", team.team());
                case View.Mentioned mentioned -> and("""
                        c.state in ('open', 'snoozed', 'resolved') and c.id in (
                          with recursive called as (
                            select n.conversation_id as id from mention n
                            where n.account_id = :account and n.agent_id = :mentioned
                            union
                            select m.merged_into from called join conversation m
                              on m.account_id = :account and m.id = called.id where m.merged_into is not null)
                          select id from called)""", "mentioned", mentioned.agent());
                case View.Participating participating -> and("""
                        c.state in ('open', 'snoozed', 'resolved') and c.id in (
                          select p.conversation_id from participant p
                          where p.account_id = :account and p.agent_id = :participant)""", "participant", participating.agent());
                case View.Snoozed _ -> sql.append(" and c.state = 'snoozed'");
                case View.InState in ->
                    and("c.state = :state", "state", in.state().column());
            }
        }

        private void narrow(Filter filter, Instant now) {
            if (filter.tag() != null) {
                and("""
                        exists (select 1 from conversation_tag ct where ct.account_id = c.account_id
                          and ct.conversation_id = c.id and ct.tag_id = :tag)""", "tag", filter.tag());
            }
            if (filter.priority() != null) {
                and("c.priority = :priority", "priority", filter.priority().column());
            }
            if (filter.assignee() != null) {
                and("c.assignee_id = :assignee", "assignee", filter.assignee());
            }
            if (filter.team() != null) {
                and("c.team_id = :team", "team", filter.team());
            }
            if (filter.inbox() != null) {
                and("c.inbox = :inbox", "inbox", filter.inbox());
            }
            if (filter.awaitingUs() != null) {
                and("c.awaiting = :awaiting", "awaiting", filter.awaitingUs() ? "us" : "customer");
            }
            if (filter.language() != null) {
                and("c.language = :language", "language", filter.language());
            }
            if (filter.channel() != null) {
                and("c.channel = :channel", "channel", filter.channel());
            }
            if (filter.quietDays() != null) {
                var before = now.minus(Duration.ofDays(filter.quietDays()));
                and("c.last_activity_at < :before", "before", Db.at(before));
            }
            if (filter.unassigned()) {
                sql.append(" and c.assignee_id is null");
            }
            for (var narrowing : narrowings) {
                var given = filter.more().get(narrowing.name());
                if (given != null) and(narrowing.condition(), narrowing.name(), narrowing.value(given));
            }
        }

        private void and(String condition, String name, Object value) {
            sql.append(" and ").append(condition);
            params.put(name, value);
        }
    }
}
