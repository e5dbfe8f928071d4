package dev.mostrador.platform;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every account there is, for work that goes round all of them.
@Component
public class AccountIds {
    private final JdbcClient db;

    AccountIds(JdbcClient db) {
        this.db = db;
    }

    public List<Integer> all() {
        return db.sql("select id from account order by id limit 100000")
                .query((row, n) -> row.getInt(1))
                .list();
    }
}
