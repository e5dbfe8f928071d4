package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// A page of an open list is a piece of an index, in either order and however many conversations there are.
@ModuleTest
class ListPlansTest {
    private static final int MANY = 100_000;

    @Autowired
    private Counter counter;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Lists lists;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Ids ids;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void aPageOfAHundredThousandIsReadFromAnIndexInBothOrders() {
        var shop = counter.openShop();
        shop.run(() -> transaction.executeWithoutResult(all -> {
            fill(shop);
            var middle = new Cursor(Instant.parse("2026-06-15T12:00:00Z"), ids.next());
            List.<View>of(
                            new View.InState(State.OPEN),
                            new View.Mine(shop.nuria()),
                            new View.Unassigned(),
                            new View.OfTeam(shop.team()))
                    .forEach(view -> {
                        assertThat(plan(view, middle)).contains("Index Scan").doesNotContain("Sort", "Seq Scan");
                        assertThat(plan(new View.InOrder(view), middle))
                                .contains("Index Scan using conversation_rank")
                                .doesNotContain("Sort", "Seq Scan");
                    });
            all.setRollbackOnly();
        }));
    }

    private String plan(View view, Cursor after) {
        var where = new Lists.Where(view, Filter.NONE, after, Instant.now(), List.of());
        return String.join(
                "\n",
                lists.select("explain ", view, where, 50).query(String.class).list());
    }

    private void fill(Counter.Shop shop) {
        conversations.receive(shop.mail("lucia@example.com", "Pienso", "Hola"));
        db.sql("""
                insert into conversation (account_id, id, number, subject, customer_id, customer_name, channel, state,
                  assignee_id, team_id, created_at, last_activity_at, rank_at)
                select account_id, gen_random_uuid(), 100000 + n, 'Pienso', customer_id, customer_name, 'email',
                  case when n % 5 = 0 then 'closed' else 'open' end,
                  case when n % 3 = 0 then cast(:nuria as uuid) end, case when n % 2 = 0 then cast(:team as uuid) end,
                  t, t, t + make_interval(hours => n % 200)
                from conversation, generate_series(1, :many) n,
                  lateral (select timestamptz '2026-01-01' + make_interval(mins => n * 5)) as at(t)
                where account_id = :account
                """)
                .param("account", AccountScope.require())
                .param("nuria", shop.nuria())
                .param("team", shop.team())
                .param("many", MANY)
                .update();
        db.sql("analyze conversation").update();
    }
}
