package dev.mostrador.desk.list;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The order that each agent chose for the lists in which work waits. What breaks next, until they choose.
@Component
public class Orders {
    private static final String SIGNAL = "list-order";

    private final JdbcClient db;
    private final Signals signals;
    private final Remembered<Map<UUID, Order>> chosen;

    Orders(JdbcClient db, Signals signals) {
        this.db = db;
        this.signals = signals;
        this.chosen = new Remembered<>(signals, Set.of(SIGNAL), this::read);
    }

    public Order of(UUID agent) {
        return chosen.get().getOrDefault(agent, Order.DUE);
    }

    @Transactional
    public void choose(UUID agent, Order order) {
        db.sql("""
                insert into list_order (account_id, agent_id, newest) values (:account, :agent, :newest)
                on conflict (account_id, agent_id) do update set newest = excluded.newest
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("newest", order == Order.NEWEST)
                .update();
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }

    private Map<UUID, Order> read() {
        record Choice(UUID agent, Order order) {}
        return db
                .sql("select agent_id, newest from list_order where account_id = :account limit 10000")
                .param("account", AccountScope.require())
                .query((row, _) ->
                        new Choice(Db.uuid(row, "agent_id"), row.getBoolean("newest") ? Order.NEWEST : Order.DUE))
                .list()
                .stream()
                .collect(Collectors.toMap(Choice::agent, Choice::order));
    }
}
