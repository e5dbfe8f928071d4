package dev.mostrador.bench;

import dev.mostrador.conversation.SearchText;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.JdbcTemplate;

/// Fills a database with one shop's years of work: ten messages a conversation, nine of ten conversations closed.
/// Everything is made by the server itself from a few thousand sample texts, ten thousand conversations at a time.
final class Filling {
    static final int MESSAGES = 10; // a conversation
    static final String MAILBOX = "hola@telepuppy.example";
    private static final int SAMPLES = 4_000;
    private static final int BATCH = 10_000;

    private final JdbcTemplate db;

    Filling(JdbcTemplate db) {
        this.db = db;
    }

    /// Expects an account with its mailbox and agents, and a connection that belongs to it. `progress` hears how many
    /// conversations there are.
    void fill(int account, int conversations, IntConsumer progress) {
        samples();
        // An index over everything is built in a tenth of the time that it takes to grow entry by entry.
        var textIndex = db.queryForObject("select pg_get_indexdef('search_document_words'::regclass)", String.class);
        db.execute("drop index search_document_words");
        db.update("""
                insert into customer (account_id, id, name, created_at)
                select ?, md5('customer' || n)::uuid, 'Clienta ' || n, now() from generate_series(1, ?) n
                """, account, customers(conversations));
        db.update("""
                insert into customer_identity (account_id, id, customer_id, kind, value, created_at)
                select ?, md5('identity' || n)::uuid, md5('customer' || n)::uuid, 'email',
                  'clienta' || n || '@example.com', now() from generate_series(1, ?) n
                """, account, customers(conversations));
        for (var from = 1; from <= conversations; from += BATCH) {
            var to = Math.min(conversations, from + BATCH - 1);
            batch(account, from, to, conversations);
            progress.accept(to);
        }
        db.execute("set maintenance_work_mem = '512MB'");
        db.execute(java.util.Objects.requireNonNull(textIndex));
        finish(account, conversations);
    }

    private static int customers(int conversations) {
        return Math.max(1, conversations / 3);
    }

    private void samples() {
        var text = new BenchText(1);
        db.execute(
                "create unlogged table bench_sample (id integer primary key, body text, subject text, words tsvector)");
        var rows = new ArrayList<Object[]>();
        for (var n = 0; n < SAMPLES; n++) {
            var body = text.message();
            var subject = text.subject();
            rows.add(new Object[] {n, body, subject, SearchText.fold(subject + "\n" + body)});
        }
        db.batchUpdate("insert into bench_sample values (?, ?, ?, to_tsvector('spanish', ?))", rows);
    }

    private void batch(int account, int from, int to, int total) {
        db.update("""
                insert into conversation (account_id, id, number, subject, customer_id, customer_name, channel, inbox,
                  state, priority, assignee_id, owner_id, snoozed_until, preview, awaiting, message_count, created_at,
                  last_activity_at)
                select ?, md5('conversation' || n)::uuid, 1000 + n, s.subject, md5('customer' || (n % ? + 1))::uuid,
                  'Clienta ' || (n % ? + 1), 'email', 'hola@telepuppy.example', state, 'normal', agent, agent,
                  case when state = 'snoozed' then now() + interval '3 days' end, left(s.body, 160),
                  case when n % 3 = 0 then 'customer' else 'us' end, 10, at, at + interval '11 hours'
                from (select n, now() - interval '700 days' * (? - n) / ? - interval '12 hours' as at,
                        case when n % 20 = 0 then 'open' when n % 40 = 1 then 'resolved' when n % 80 = 2 then 'snoozed'
                          else 'closed' end as state,
                        case when n % 60 = 0 then null else (select id from agent where account_id = ?
                          order by id offset n % 4 limit 1) end as agent
                      from generate_series(?, ?) n) c
                join bench_sample s on s.id = c.n % ?
                """, account, customers(total), customers(total), total, total, account, from, to, SAMPLES);
        db.update("""
                insert into message (account_id, id, conversation_id, direction, channel, external_id,
                  author_customer_id, from_name, from_address, recipients, subject, body, delivery, created_at)
                select ?, uuidv7(c.created_at + interval '70 minutes' * m - now()), c.id,
                  case when m % 2 = 0 then 'inbound' else 'outbound' end, 'email', c.number || '.' || m || '@example.com',
                  case when m % 2 = 0 then c.customer_id end, c.customer_name, 'clienta@example.com',
                  '{"to":[{"name":"","address":"hola@telepuppy.example"}],"cc":[],"bcc":[],"replyTo":[]}',
                  c.subject, s.body, case when m % 2 = 1 then 'sent' end, c.created_at + interval '70 minutes' * m
                from conversation c cross join generate_series(0, ?) m
                join bench_sample s on s.id = (c.number * 7 + m * 131) % ?
                where c.account_id = ? and c.number between 1000 + ? and 1000 + ?
                """, account, MESSAGES - 1, SAMPLES, account, from, to);
        db.update("""
                insert into search_document (account_id, message_id, conversation_id, at, words)
                select m.account_id, m.id, m.conversation_id, m.created_at,
                  s.words || to_tsvector('simple', c.number || ' clienta')
                from conversation c join message m on m.account_id = c.account_id and m.conversation_id = c.id
                join bench_sample s on s.id = (c.number * 7 + split_part(split_part(m.external_id, '@', 1), '.', 2)::integer * 131) % ?
                where c.account_id = ? and c.number between 1000 + ? and 1000 + ?
                """, SAMPLES, account, from, to);
        db.update("""
                insert into conversation_event (account_id, id, conversation_id, kind, at)
                select account_id, uuidv7(created_at - now()), id, 'created', created_at from conversation
                where account_id = ? and number between 1000 + ? and 1000 + ?
                """, account, from, to);
    }

    private void finish(int account, int conversations) {
        db.update("update account set last_conversation_number = 1000 + ? where id = ?", conversations, account);
        db.update("""
                with folded as (delete from conversation_tally where account_id = ? returning key, n)
                insert into conversation_tally (account_id, key, n) select ?, key, sum(n) from folded group by key
                """, account, account);
        db.execute("drop table bench_sample");
        db.execute("vacuum analyze");
    }

    /// An agent's id that is the same in every filled database.
    static UUID agent(int n) {
        return UUID.nameUUIDFromBytes(("agent" + n).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
