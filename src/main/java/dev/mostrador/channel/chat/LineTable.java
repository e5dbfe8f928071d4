package dev.mostrador.channel.chat;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class LineTable {
    private final JdbcClient db;

    LineTable(JdbcClient db) {
        this.db = db;
    }

    /// @param position counts the visitor's lines, from 1
    record Line(long position, UUID message) {}

    /// The number is drawn while the visitor's row is held until the commit: lines become visible in their order.
    void add(UUID visitor, UUID message, Kind kind, Instant now) {
        sql("""
                with drawn as (
                  update chat_visitor set lines = lines + 1
                  where account_id = :account and id = :visitor and not exists (
                    select from chat_line where account_id = :account and visitor_id = :visitor and message_id = :message)
                  returning lines)
                insert into chat_line (account_id, visitor_id, position, message_id, kind, at)
                select :account, :visitor, lines, :message, :kind, :now from drawn
                """)
                .param("visitor", visitor)
                .param("message", message)
                .param("kind", kind.column())
                .param("now", at(now))
                .update();
    }

    /// IN: the visitor said it; OUT: the shop did; MAIL: the shop did, by e-mail.
    enum Kind {
        IN,
        OUT,
        MAIL;

        String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What another browser of the same person has, after what this one has.
    void copy(UUID visitor, UUID other) {
        sql("""
                with fresh as (
                  select o.message_id, o.kind, o.at, row_number() over (order by o.position) as n from chat_line o
                  where o.account_id = :account and o.visitor_id = :other and not exists (
                    select from chat_line mine where mine.account_id = :account and mine.visitor_id = :visitor
                      and mine.message_id = o.message_id)),
                drawn as (
                  update chat_visitor set lines = lines + (select count(*) from fresh), seen = lines + (select count(*) from fresh)
                  where account_id = :account and id = :visitor
                  returning lines - (select count(*) from fresh) as before)
                insert into chat_line (account_id, visitor_id, position, message_id, kind, at)
                select :account, :visitor, before + n, message_id, kind, at from fresh, drawn
                """).param("visitor", visitor).param("other", other).update();
    }

    /// In order, those after a position.
    List<Line> after(UUID visitor, long position, int limit) {
        return sql("""
                select position, message_id from chat_line
                where account_id = :account and visitor_id = :visitor and position > :position
                order by position limit :limit
                """)
                .param("visitor", visitor)
                .param("position", position)
                .param("limit", limit)
                .query((row, n) -> new Line(row.getLong("position"), Db.uuid(row, "message_id")))
                .list();
    }

    boolean has(UUID visitor, UUID message) {
        return sql("""
                select exists (select from chat_line
                  where account_id = :account and visitor_id = :visitor and message_id = :message)
                """)
                .param("visitor", visitor)
                .param("message", message)
                .query(Boolean.class)
                .single();
    }

    boolean hasAnswer(UUID visitor) {
        return sql("""
                select exists (select from chat_line
                  where account_id = :account and visitor_id = :visitor and kind <> 'in')
                """).param("visitor", visitor).query(Boolean.class).single();
    }

    /// What the shop said, up to a position.
    List<UUID> answers(UUID visitor, long after, long until) {
        return sql("""
                select message_id from chat_line
                where account_id = :account and visitor_id = :visitor and kind <> 'in'
                  and position > :after and position <= :until
                order by position limit 500
                """)
                .param("visitor", visitor)
                .param("after", after)
                .param("until", until)
                .query((row, n) -> Db.uuid(row, "message_id"))
                .list();
    }

    record Unseen(UUID visitor, Instant since) {}

    /// Browsers with an answer that is unseen and has not been mailed, and since when. Where another browser of the
    /// same talk has seen it, it is seen.
    List<Unseen> unseen(Instant before, Instant notBefore, int limit) {
        return sql("""
                select v.id, min(l.at) as since from chat_line l
                join chat_visitor v on v.account_id = l.account_id and v.id = l.visitor_id
                where l.account_id = :account and l.kind = 'out' and l.at <= :before and l.at > :after
                  and l.position > v.seen and l.position > v.mailed and v.email <> ''
                  and not exists (
                    select from chat_line o join chat_visitor ov on ov.account_id = o.account_id and ov.id = o.visitor_id
                    where o.account_id = l.account_id and o.message_id = l.message_id and o.visitor_id <> l.visitor_id
                      and (o.position <= ov.seen or o.position <= ov.mailed))
                group by v.id order by since limit :limit
                """)
                .param("before", at(before))
                .param("after", at(notBefore))
                .param("limit", limit)
                .query((row, n) -> new Unseen(Db.uuid(row, "id"), Db.instant(row, "since")))
                .list();
    }

    /// The unseen answers, which from now on count as mailed: of two nodes one gets them.
    List<UUID> takeUnseen(UUID visitor) {
        return sql("""
                with held as (
                  select id, lines, seen, mailed from chat_visitor
                  where account_id = :account and id = :visitor for update),
                taken as (
                  update chat_visitor v set mailed = held.lines from held
                  where v.account_id = :account and v.id = held.id)
                select l.message_id from chat_line l, held
                where l.account_id = :account and l.visitor_id = held.id and l.kind = 'out'
                  and l.position > held.seen and l.position > held.mailed and l.position <= held.lines
                order by l.position limit 50
                """)
                .param("visitor", visitor)
                .query((row, n) -> Db.uuid(row, "message_id"))
                .list();
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
