package dev.mostrador.platform;

import dev.mostrador.platform.postgres.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a killed process had in hand. On an embedded database nobody else can be working on it, so it need not wait
/// until a heartbeat is missed or its time is over.
@Component
public class LeftTasks {
    private final JdbcClient db;
    private final Database database;

    LeftTasks(JdbcClient db, Database database) {
        this.db = db;
        this.database = database;
    }

    /// Whether what is under way at the start of this process can only have been left behind.
    public boolean areNobodys() {
        return database.embedded();
    }

    /// Before the scheduler starts.
    public void free() {
        if (areNobodys()) {
            db.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked")
                    .update();
        }
    }
}
