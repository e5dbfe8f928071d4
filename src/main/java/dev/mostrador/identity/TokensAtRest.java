package dev.mostrador.identity;

import dev.mostrador.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// API tokens made on the machine itself, of the same shape as those that [Tokens] makes: for commands that run beside
/// the application or without it.
public record TokensAtRest(Connection connection) {
    private static final String MARK = "mst_";
    private static final int PREFIX = 10;

    public record Account(int id, String name) {}

    /// None before the first visit has set the shop up; the tables themselves may be missing.
    public List<Account> accounts() throws SQLException {
        try (var sql = connection.createStatement();
                var known = sql.executeQuery("select to_regclass('account') is not null")) {
            known.next();
            if (!known.getBoolean(1)) return List.of();
        }
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery("select id, name from account order by id limit 1000")) {
            var accounts = new ArrayList<Account>();
            while (rows.next()) accounts.add(new Account(rows.getInt(1), rows.getString(2)));
            return accounts;
        }
    }

    /// @return the secret, which is kept nowhere
    public String create(int account, String name, Instant now) throws SQLException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var secret = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try (var sql = connection.prepareStatement("""
                insert into api_token (account_id, id, name, prefix, token_hash, created_at) values (?, ?, ?, ?, ?, ?)""")) {
            sql.setInt(1, account);
            sql.setObject(2, new Ids(Clock.fixed(now, ZoneOffset.UTC)).next());
            sql.setString(3, name);
            sql.setString(4, secret.substring(0, PREFIX));
            sql.setBytes(5, hash(secret));
            sql.setObject(6, now.atOffset(ZoneOffset.UTC));
            sql.executeUpdate();
        }
        return secret;
    }

    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
