package dev.mostrador.platform;

import dev.mostrador.platform.postgres.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tasks that a killed process had in hand. On an embedded database nobody else can be working on them, so they need
/// not wait until their heartbeat is missed.
@Component
public class LeftTasks {
    private final JdbcClient db;
    private final Database database;

    LeftTasks(JdbcClient db, Database database) {
        this.db = db;
        this.database = database;
    }

    /// Before the scheduler starts.
    public void free() {
        if (database.embedded()) {
            db.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked")
                    .update();
        }
    }
}
