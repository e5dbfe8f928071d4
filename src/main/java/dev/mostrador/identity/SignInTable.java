package dev.mostrador.identity;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.Db;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SignInTable {
    private final JdbcClient db;

    SignInTable(JdbcClient db) {
        this.db = db;
    }

    /// What is known of a subject before this attempt.
    record Past(int failures, @Nullable Instant last) {}

    long insert(String subject, Instant now) {
        return db.sql("insert into sign_in_failure (subject, at) values (:subject, :now) returning id")
                .param("subject", subject)
                .param("now", at(now))
                .query(Long.class)
                .single();
    }

    Past before(long attempt, String subject, Instant since) {
        return db.sql("""
                select count(*) as failures, max(at) as last from sign_in_failure
                where subject = :subject and id < :attempt and at > :since
                """)
                .param("subject", subject)
                .param("attempt", attempt)
                .param("since", at(since))
                .query((row, n) -> new Past(row.getInt("failures"), Db.instantOrNull(row, "last")))
                .single();
    }

    void delete(long attempt) {
        db.sql("delete from sign_in_failure where id = :id")
                .param("id", attempt)
                .update();
    }

    void deleteAll(String subject) {
        db.sql("delete from sign_in_failure where subject = :subject")
                .param("subject", subject)
                .update();
    }

    void deleteBefore(Instant moment) {
        db.sql("delete from sign_in_failure where at < :moment")
                .param("moment", at(moment))
                .update();
    }
}
