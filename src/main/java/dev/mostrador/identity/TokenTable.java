package dev.mostrador.identity;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TokenTable {
    private static final String COLUMNS = "id, name, prefix, created_at, last_used_at";

    private final JdbcClient db;

    TokenTable(JdbcClient db) {
        this.db = db;
    }

    void insert(ApiToken token, byte[] hash, @Nullable UUID creator) {
        db.sql("""
                insert into api_token (account_id, id, name, prefix, token_hash, created_by, created_at)
                values (:account, :id, :name, :prefix, :hash, :creator, :now)
                """)
                .param("account", AccountScope.require())
                .param("id", token.id())
                .param("name", token.name())
                .param("prefix", token.prefix())
                .param("hash", hash)
                .param("creator", creator)
                .param("now", at(token.createdAt()))
                .update();
    }

    // The secret is the key; no account is known yet.
    Optional<ApiClient> findClient(byte[] hash) {
        return db.sql("select account_id, id, name from api_token where token_hash = :hash and revoked_at is null")
                .param("hash", hash)
                .query((row, n) -> new ApiClient(row.getInt("account_id"), Db.uuid(row, "id"), row.getString("name")))
                .optional();
    }

    void touch(byte[] hash, Instant now) {
        db.sql("update api_token set last_used_at = :now where token_hash = :hash")
                .param("hash", hash)
                .param("now", at(now))
                .update();
    }

    Optional<ApiToken> find(UUID id) {
        return db.sql("select " + COLUMNS
                        + " from api_token where account_id = :account and id = :id and revoked_at is null")
                .param("account", AccountScope.require())
                .param("id", id)
                .query((row, n) -> token(row))
                .optional();
    }

    List<ApiToken> all() {
        return db.sql(
                        "select " + COLUMNS
                                + " from api_token where account_id = :account and revoked_at is null order by id desc limit 500")
                .param("account", AccountScope.require())
                .query((row, n) -> token(row))
                .list();
    }

    void revoke(UUID id, Instant now) {
        db.sql("update api_token set revoked_at = :now where account_id = :account and id = :id and revoked_at is null")
                .param("account", AccountScope.require())
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                Db.uuid(row, "id"),
                row.getString("name"),
                row.getString("prefix"),
                Db.instant(row, "created_at"),
                Db.instantOrNull(row, "last_used_at"));
    }
}
