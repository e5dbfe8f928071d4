package dev.mostrador.customer;

import dev.mostrador.platform.AccountScope;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A customer who said that they need preferential care (R59): it is what they declare, never worked out from a birth
/// date, and why stays with the house.
@Component
public class PreferentialCare {
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    PreferentialCare(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /// It was given or taken back. Published inside the transaction.
    public record Changed(UUID customer) {}

    public boolean isGiven(UUID customer) {
        return db.sql("select preferential from customer where account_id = :account and id = :id")
                .param("account", AccountScope.require())
                .param("id", customer)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Transactional
    public void give(UUID customer, boolean given) {
        var changed = db.sql("""
                update customer set preferential = :given
                where account_id = :account and id = :id and preferential <> :given
                """)
                .param("account", AccountScope.require())
                .param("id", customer)
                .param("given", given)
                .update();
        if (changed > 0) events.publishEvent(new Changed(customer));
    }
}
