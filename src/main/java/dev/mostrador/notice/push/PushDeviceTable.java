package dev.mostrador.notice.push;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PushDeviceTable {
    private static final String COLUMNS = "id, agent_id, session_id, endpoint, browser_key, auth, device, created_at";

    private final JdbcClient db;

    PushDeviceTable(JdbcClient db) {
        this.db = db;
    }

    /// The same browser again is the same device, whoever uses it now.
    void keep(PushDevice device, byte[] hash) {
        sql("""
                insert into push_device
                  (account_id, id, agent_id, session_id, endpoint, endpoint_hash, browser_key, auth, device, created_at)
                values (:account, :id, :agent, :session, :endpoint, :hash, :key, :auth, :device, :now)
                on conflict (account_id, endpoint_hash) do update set agent_id = excluded.agent_id,
                  session_id = excluded.session_id, browser_key = excluded.browser_key, auth = excluded.auth,
                  device = excluded.device
                """)
                .param("id", device.id())
                .param("agent", device.agent())
                .param("session", device.session())
                .param("endpoint", device.endpoint().toString())
                .param("hash", hash)
                .param("key", device.key())
                .param("auth", device.auth())
                .param("device", device.device())
                .param("now", Db.at(device.createdAt()))
                .update();
    }

    /// The oldest of an agent's go when there are more.
    void keepNewest(UUID agent, int most) {
        sql("""
                delete from push_device where account_id = :account and agent_id = :agent and id in (
                  select id from push_device where account_id = :account and agent_id = :agent
                  order by created_at desc, id desc offset :most)
                """).param("agent", agent).param("most", most).update();
    }

    Optional<PushDevice> find(UUID id) {
        return sql("select " + COLUMNS + " from push_device where account_id = :account and id = :id")
                .param("id", id)
                .query((row, _) -> device(row))
                .optional();
    }

    List<PushDevice> of(UUID agent) {
        return sql("select " + COLUMNS + """
                 from push_device where account_id = :account and agent_id = :agent
                order by created_at desc, id desc limit 100
                """)
                .param("agent", agent)
                .query((row, _) -> device(row))
                .list();
    }

    Map<UUID, List<UUID>> byAgent() {
        var devices = new HashMap<UUID, List<UUID>>();
        sql("select id, agent_id from push_device where account_id = :account limit 100000")
                .query(row -> {
                    devices.computeIfAbsent(Db.uuid(row, "agent_id"), _ -> new ArrayList<>())
                            .add(Db.uuid(row, "id"));
                });
        return devices;
    }

    int delete(UUID id) {
        return sql("delete from push_device where account_id = :account and id = :id")
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static PushDevice device(ResultSet row) throws SQLException {
        return new PushDevice(
                Db.uuid(row, "id"),
                Db.uuid(row, "agent_id"),
                Db.uuid(row, "session_id"),
                URI.create(row.getString("endpoint")),
                row.getBytes("browser_key"),
                row.getBytes("auth"),
                row.getString("device"),
                Db.instant(row, "created_at"));
    }
}
