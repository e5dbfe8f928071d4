package dev.mostrador.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/// What can be asked of a database before the application runs on it, also one that has no tables yet.
public final class ShopsAtRest {
    private ShopsAtRest() {}

    /// Is there a shop in which none of these people has a log-in?
    ///
    /// @param emails in lower case
    public static boolean anyWithout(Collection<String> emails, Connection database) throws SQLException {
        return hasTables(database) && anyShopWithout(emails, database);
    }

    private static boolean hasTables(Connection database) throws SQLException {
        return yes(database, "select to_regclass('account') is not null and to_regclass('credential') is not null");
    }

    private static boolean anyShopWithout(Collection<String> emails, Connection database) throws SQLException {
        var people = database.createArrayOf("text", emails.toArray());
        return yes(database, """
                select exists (select from account a where not exists (
                  select from credential c where c.account_id = a.id and c.email = any (?)))
                """, people);
    }

    private static boolean yes(Connection database, String question, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(question)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
