package dev.mostrador.channel.email.smtp;

import dev.mostrador.conversation.Address;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stops two machines from answering each other for ever: what no person wrote goes to one address only so often within
/// an hour. An agent's reply is never held back.
@Component
class Breaker {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient db;
    private final Clock clock;

    Breaker(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The first recipient who got too many already.
    Optional<Address> tripped(List<Address> recipients, int most) {
        return recipients.stream()
                .filter(recipient -> automaticLately(recipient) >= most)
                .findFirst();
    }

    @Transactional
    public void count(List<Address> recipients, boolean automatic) {
        for (var recipient : recipients) {
            db.sql(
                            "insert into outgoing_mail (account_id, recipient, at, automatic) values (:account, :to, :now, :auto)")
                    .param("account", AccountScope.require())
                    .param("to", lower(recipient))
                    .param("now", Db.at(clock.instant()))
                    .param("auto", automatic)
                    .update();
        }
    }

    /// Forgets what no longer counts.
    @Transactional
    public void sweep() {
        db.sql("delete from outgoing_mail where account_id = :account and at < :before")
                .param("account", AccountScope.require())
                .param("before", Db.at(clock.instant().minus(KEPT)))
                .update();
    }

    private int automaticLately(Address recipient) {
        return db.sql("""
                select count(*) from outgoing_mail
                where account_id = :account and recipient = :to and at > :since and automatic
                """)
                .param("account", AccountScope.require())
                .param("to", lower(recipient))
                .param("since", Db.at(clock.instant().minus(WINDOW)))
                .query(Integer.class)
                .single();
    }

    private static String lower(Address recipient) {
        return dev.mostrador.channel.email.Mailboxes.canonical(recipient.address());
    }
}
