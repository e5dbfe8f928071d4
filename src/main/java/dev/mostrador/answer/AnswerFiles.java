package dev.mostrador.answer;

import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Blobs;
import dev.mostrador.platform.Blobs.Blob;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Ids;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files that go along with prepared answers: stored once, copied to each draft that takes them, so that changing the
/// answer changes nothing that was sent.
@Component
public class AnswerFiles {
    /// Of one answer.
    public static final int MOST = 10;

    private final JdbcClient db;
    private final Blobs blobs;
    private final Files files;
    private final Ids ids;

    AnswerFiles(JdbcClient db, Blobs blobs, Files files, Ids ids) {
        this.db = db;
        this.blobs = blobs;
        this.files = files;
        this.ids = ids;
    }

    /// `size` in bytes.
    public record AnswerFile(UUID id, String name, String type, long size, UUID blob) {}

    public List<AnswerFile> of(UUID answer) {
        return sql("""
                select id, name, type, size, blob_id from answer_file
                where account_id = :account and answer_id = :answer order by id limit 100
                """, answer)
                .query((row, _) -> new AnswerFile(
                        Db.uuid(row, "id"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        Db.uuid(row, "blob_id")))
                .list();
    }

    /// Keeps those with these ids and adds the new ones.
    @Transactional
    public void change(UUID answer, Collection<String> kept, List<NewAttachment> added) {
        of(answer).stream().filter(file -> !kept.contains(file.id().toString())).forEach(file -> remove(answer, file));
        added.forEach(file -> insert(answer, file));
    }

    @Transactional
    void clear(UUID answer) {
        of(answer).forEach(file -> remove(answer, file));
    }

    /// As they would go out, to be looked at beforehand.
    public List<NewAttachment> going(UUID answer) {
        return of(answer).stream()
                .map(file -> new NewAttachment(
                        file.name(),
                        file.type(),
                        false,
                        "",
                        new Blob(
                                file.blob(),
                                file.size(),
                                blobs.sha256(file.blob()).orElseThrow())))
                .toList();
    }

    /// Copies for a draft or a message.
    @Transactional
    public List<NewAttachment> copies(UUID answer) {
        return of(answer).stream()
                .map(file -> files.keep(file.name(), file.type(), false, "", blobs.open(file.blob()), Files.LIMIT))
                .toList();
    }

    private void insert(UUID answer, NewAttachment file) {
        sql("""
                insert into answer_file (account_id, id, answer_id, name, type, size, blob_id)
                values (:account, :id, :answer, :name, :type, :size, :blob)
                """, answer)
                .param("id", ids.next())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.content().size())
                .param("blob", file.content().id())
                .update();
    }

    private void remove(UUID answer, AnswerFile file) {
        sql("delete from answer_file where account_id = :account and answer_id = :answer and id = :id", answer)
                .param("id", file.id())
                .update();
        blobs.delete(file.blob());
    }

    private StatementSpec sql(String text, UUID answer) {
        return db.sql(text).param("account", AccountScope.require()).param("answer", answer);
    }
}
