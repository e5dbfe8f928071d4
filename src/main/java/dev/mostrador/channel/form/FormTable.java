package dev.mostrador.channel.form;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FormTable {
    private static final String COLUMNS = "id, name, mailbox_id, team_id, texts, fields";

    private final JdbcClient db;

    FormTable(JdbcClient db) {
        this.db = db;
    }

    private record Texts(FormTexts es, FormTexts en) {}

    List<ContactForm> all() {
        return sql("select " + COLUMNS + """
                 from contact_form
                where account_id = :account and archived_at is null order by created_at, id limit 200
                """).query((row, _) -> form(row)).list();
    }

    Optional<ContactForm> find(UUID id) {
        return sql("select " + COLUMNS + """
                 from contact_form where account_id = :account and id = :id and archived_at is null
                """)
                .param("id", id)
                .query((row, _) -> form(row))
                .optional();
    }

    /// False when another form has that name.
    boolean insert(ContactForm form, Instant now) {
        return values("""
                insert into contact_form
                  (account_id, id, name, mailbox_id, team_id, texts, fields, created_at)
                values (:account, :id, :name, :mailbox, :team,
                  cast(:texts as jsonb), cast(:fields as jsonb), :now)
                on conflict do nothing
                """, form).param("now", Db.at(now)).update() == 1;
    }

    /// False when another form has that name.
    boolean update(ContactForm form) {
        try {
            values("""
                    update contact_form set name = :name, mailbox_id = :mailbox, team_id = :team,
                      texts = cast(:texts as jsonb), fields = cast(:fields as jsonb)
                    where account_id = :account and id = :id
                    """, form).update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    void archive(UUID id, Instant now) {
        sql("update contact_form set archived_at = :now where account_id = :account and id = :id")
                .param("id", id)
                .param("now", Db.at(now))
                .update();
    }

    private JdbcClient.StatementSpec values(String sql, ContactForm form) {
        return sql(sql).param("id", form.id())
                .param("name", form.name())
                .param("mailbox", form.mailbox())
                .param("team", form.team())
                .param("texts", Json.write(new Texts(form.spanish(), form.english())))
                .param("fields", Json.write(form.fields()));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static ContactForm form(ResultSet row) throws SQLException {
        var texts = Json.read(row.getString("texts"), Texts.class);
        return new ContactForm(
                Db.uuid(row, "id"),
                row.getString("name"),
                Db.uuidOrNull(row, "mailbox_id"),
                Db.uuidOrNull(row, "team_id"),
                texts.es(),
                texts.en(),
                List.of(Json.read(row.getString("fields"), FormField[].class)));
    }
}
