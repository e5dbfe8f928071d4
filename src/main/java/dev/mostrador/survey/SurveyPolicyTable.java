package dev.mostrador.survey;

import dev.mostrador.platform.AccountScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SurveyPolicyTable {
    private static final String FIND =
            "select is_on, days, rest_days, channels from survey_policy where account_id = :account";

    private final JdbcClient db;

    SurveyPolicyTable(JdbcClient db) {
        this.db = db;
    }

    Optional<SurveyPolicy> find() {
        return sql(FIND).query((row, _) -> policy(row)).optional();
    }

    /// As it is now, and nobody asks another customer of the shop meanwhile: two questions to one are not asked at
    /// once.
    SurveyPolicy hold() {
        return sql(FIND + " for no key update")
                .query((row, _) -> policy(row))
                .optional()
                .orElse(SurveyPolicy.USUAL);
    }

    void save(SurveyPolicy policy) {
        sql("""
                insert into survey_policy (account_id, is_on, days, rest_days, channels)
                values (:account, :on, :days, :rest, :channels)
                on conflict (account_id) do update set is_on = :on, days = :days, rest_days = :rest, channels = :channels
                """)
                .param("on", policy.on())
                .param("days", policy.days())
                .param("rest", policy.rest())
                .param("channels", policy.channels().toArray(String[]::new))
                .update();
    }

    private static SurveyPolicy policy(ResultSet row) throws SQLException {
        return new SurveyPolicy(row.getBoolean("is_on"), row.getInt("days"), row.getInt("rest_days"), Set.of((String[])
                row.getArray("channels").getArray()));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
