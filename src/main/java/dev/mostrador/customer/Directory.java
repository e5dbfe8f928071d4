package dev.mostrador.customer;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks customers up by name, company or address, newest first.
@Component
public class Directory {
    private final JdbcClient db;

    Directory(JdbcClient db) {
        this.db = db;
    }

    public record Entry(UUID id, String name, String company, String address) {
        public String displayName() {
            return name.isBlank() ? address : name;
        }
    }

    /// `next`: where the next page begins; null on the last one.
    public record Page(List<Entry> entries, @Nullable String next) {}

    /// @param after an id from the page before, or empty
    public Page page(String typed, String after, int limit) {
        var entries = db.sql("""
                select c.id, c.name, c.company,
                  coalesce((select i.value from customer_identity i
                    where i.account_id = c.account_id and i.customer_id = c.id order by i.id limit 1), '') as address
                from customer c
                where c.account_id = :account and c.merged_into is null
                  and (:after = '' or c.id < cast(nullif(:after, '') as uuid))
                  and (:typed = '' or c.name ilike :pattern or c.company ilike :pattern or exists (
                    select 1 from customer_identity i
                    where i.account_id = c.account_id and i.customer_id = c.id and i.value ilike :pattern))
                order by c.id desc limit :limit
                """)
                .param("account", AccountScope.require())
                .param("after", isId(after) ? after : "")
                .param("typed", typed.strip())
                .param("pattern", "%" + escaped(typed.strip()) + "%")
                .param("limit", limit + 1)
                .query((row, n) -> new Entry(
                        Db.uuid(row, "id"), row.getString("name"), row.getString("company"), row.getString("address")))
                .list();
        return entries.size() <= limit
                ? new Page(entries, null)
                : new Page(
                        entries.subList(0, limit), entries.get(limit - 1).id().toString());
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f-]{36}");
    }

    private static String escaped(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
