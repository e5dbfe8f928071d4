package dev.mostrador.channel.form;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which form a conversation began with: its inbox only says from where the answer leaves. By conversation.
@Component
public class FormOrigins {
    private static final int MOST = 50_000;

    private final JdbcClient db;

    FormOrigins(JdbcClient db) {
        this.db = db;
    }

    private record Origin(UUID conversation, UUID form) {}

    public Map<UUID, UUID> since(Instant moment) {
        return read(sql("""
                select conversation_id, form_id from form_answer
                where account_id = :account and form_id is not null and created_at >= :moment
                  and conversation_id is not null
                order by created_at desc limit :most
                """).param("moment", Db.at(moment)));
    }

    /// Those that began otherwise are left out.
    public Map<UUID, UUID> of(Collection<UUID> conversations) {
        return read(sql("""
                select conversation_id, form_id from form_answer
                where account_id = :account and form_id is not null and conversation_id = any(:conversations)
                order by created_at limit :most
                """).param("conversations", conversations.toArray(UUID[]::new)));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require()).param("most", MOST);
    }

    private static Map<UUID, UUID> read(JdbcClient.StatementSpec asked) {
        return asked
                .query((row, _) -> new Origin(Db.uuid(row, "conversation_id"), Db.uuid(row, "form_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Origin::conversation, Origin::form, (first, _) -> first));
    }
}
