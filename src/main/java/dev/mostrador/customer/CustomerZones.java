package dev.mostrador.customer;

import dev.mostrador.platform.AccountScope;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// By which clock a customer lives, as far as somebody has said it.
@Component
public class CustomerZones {
    /// Where the shop's customers mostly are; a select of all four hundred helps nobody.
    public static final List<String> COMMON = List.of(
            "Europe/Madrid",
            "Atlantic/Canary",
            "America/Mexico_City",
            "America/Tijuana",
            "America/Bogota",
            "America/Lima",
            "America/Santiago",
            "America/Argentina/Buenos_Aires",
            "America/Caracas",
            "America/La_Paz",
            "America/Montevideo",
            "America/Asuncion",
            "America/Guatemala",
            "America/Panama",
            "America/Santo_Domingo",
            "America/Puerto_Rico",
            "America/New_York",
            "America/Chicago",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "Europe/Lisbon",
            "Europe/London",
            "Europe/Paris");

    private final JdbcClient db;

    CustomerZones(JdbcClient db) {
        this.db = db;
    }

    public Optional<ZoneId> of(UUID customer) {
        return db.sql("""
                select coalesce(kept.time_zone, c.time_zone) as zone from customer c
                left join customer kept on kept.account_id = c.account_id and kept.id = c.merged_into
                where c.account_id = :account and c.id = :id
                """)
                .param("account", AccountScope.require())
                .param("id", customer)
                .query((row, _) -> Optional.ofNullable(row.getString("zone")).map(ZoneId::of))
                .optional()
                .flatMap(zone -> zone);
    }

    /// Null: nobody knows any more.
    @Transactional
    public void place(UUID customer, @Nullable ZoneId zone) {
        db.sql("update customer set time_zone = :zone where account_id = :account and id = :id")
                .param("account", AccountScope.require())
                .param("id", customer)
                .param("zone", zone == null ? null : zone.getId(), java.sql.Types.VARCHAR)
                .update();
    }
}
