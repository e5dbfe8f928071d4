package dev.mostrador.customer;

import dev.mostrador.platform.AccountScope;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which words in a text are other customers' data (R36).
@Component
public class Strangers {
    private static final Set<String> CALLING_CODES = Set.of("", "34", "52", "54", "57", "56", "51");

    private final JdbcClient db;

    Strangers(JdbcClient db) {
        this.db = db;
    }

    /// @param candidates e-mail addresses, phones as bare digits, names, all in small letters
    /// @param customer whose own data are no secret here, nor those of whoever was merged with him
    public Set<String> among(Set<String> candidates, UUID customer) {
        if (candidates.isEmpty()) {
            return Set.of();
        }
        var found = new HashSet<String>();
        var names = candidates.stream().map(Strangers::folded).collect(Collectors.toSet());
        for (var value : theirs(values(candidates), names, customer)) {
            candidates.stream()
                    .filter(it ->
                            it.equals(value) || isPhone(it, value) || folded(it).equals(value))
                    .forEach(found::add);
        }
        return found;
    }

    private static Set<String> values(Set<String> candidates) {
        var values = new HashSet<String>();
        for (var it : candidates) {
            if (it.contains("@")) values.add(it);
            if (it.matches("\\d+")) CALLING_CODES.forEach(code -> values.add("+" + code + it));
        }
        return values.isEmpty() ? Set.of("") : values;
    }

    /// As the column has it.
    private static String folded(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static boolean isPhone(String candidate, String value) {
        return value.startsWith("+") && candidate.matches("\\d+") && value.endsWith(candidate);
    }

    private Set<String> theirs(Set<String> values, Set<String> names, UUID customer) {
        return Set.copyOf(db.sql("""
                with own as (
                  select coalesce(merged_into, id) as id from customer where account_id = :account and id = :customer)
                select i.value as word from customer_identity i
                join customer c on c.account_id = i.account_id and c.id = i.customer_id
                where i.account_id = :account and i.kind in ('email', 'phone') and i.value in (:values)
                  and coalesce(c.merged_into, c.id) not in (select id from own)
                union
                select c.folded_name from customer c
                where c.account_id = :account and c.merged_into is null and c.name <> ''
                  and c.folded_name = any(:names) and c.id not in (select id from own)
                limit 200
                """)
                .param("account", AccountScope.require())
                .param("customer", customer)
                .param("values", values)
                .param("names", names.toArray(String[]::new))
                .query((row, _) -> row.getString("word"))
                .list());
    }
}
