package dev.mostrador.demo;

import dev.mostrador.platform.AccountScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which shops the demo opened.
@Component
class DemoShopTable {
    private final JdbcClient db;

    DemoShopTable(JdbcClient db) {
        this.db = db;
    }

    void insert() {
        db.sql("insert into demo_shop (account_id) values (:account)")
                .param("account", AccountScope.require())
                .update();
    }

    boolean exists() {
        return db.sql("select exists (select from demo_shop where account_id = :account)")
                .param("account", AccountScope.require())
                .query(Boolean.class)
                .single();
    }
}
