package dev.mostrador.voice;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VoiceTable {
    private final JdbcClient db;

    VoiceTable(JdbcClient db) {
        this.db = db;
    }

    Optional<Vocabulary> vocabulary() {
        return db.sql("select vocabulary from voice_vocabulary where account_id = :account")
                .param("account", AccountScope.require())
                .query((row, _) -> Json.read(row.getString("vocabulary"), Vocabulary.class))
                .optional();
    }

    void save(Vocabulary vocabulary) {
        db.sql("""
                insert into voice_vocabulary (account_id, vocabulary) values (:account, :vocabulary)
                on conflict (account_id) do update set vocabulary = excluded.vocabulary
                """)
                .param("account", AccountScope.require())
                .param("vocabulary", Json.write(vocabulary))
                .update();
    }

    List<String> ignored() {
        return db.sql("select mark from style_ignored where account_id = :account order by mark limit 2000")
                .param("account", AccountScope.require())
                .query((row, _) -> row.getString("mark"))
                .list();
    }

    void ignore(String mark, UUID agent, Instant at) {
        db.sql("""
                insert into style_ignored (account_id, mark, agent_id, at) values (:account, :mark, :agent, :at)
                on conflict (account_id, mark) do nothing
                """)
                .param("account", AccountScope.require())
                .param("mark", mark)
                .param("agent", agent)
                .param("at", Db.at(at))
                .update();
    }

    void heed(String mark) {
        db.sql("delete from style_ignored where account_id = :account and mark = :mark")
                .param("account", AccountScope.require())
                .param("mark", mark)
                .update();
    }
}
