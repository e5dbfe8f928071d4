package dev.mostrador.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Raw mails, attachments and thumbnails, kept in PostgreSQL in chunks: one backup holds everything, every node sees
/// it, and nobody has a whole file in memory.
@Component
public class Blobs {
    public static final int CHUNK = 256 * 1024;

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    public Blobs(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    /// `size` in bytes; `sha256` of the content.
    public record Blob(UUID id, long size, byte[] sha256) {}

    /// More bytes came than the caller allows. Nothing is kept: the transaction rolls back.
    public static final class TooLarge extends RuntimeException {
        public TooLarge(long limit) {
            super("More than " + limit + " bytes");
        }
    }

    @Transactional
    public Blob store(InputStream content) {
        return store(content, Long.MAX_VALUE);
    }

    /// Reads the stream to its end and keeps it; throws [TooLarge] past `limit` bytes.
    @Transactional
    public Blob store(InputStream content, long limit) {
        var id = ids.next();
        var digest = sha256();
        try {
            var chunk = content.readNBytes(CHUNK);
            if (chunk.length < CHUNK) {
                return storeSmall(id, chunk, digest.digest(chunk), limit);
            }
            insertBlob(id, 0, new byte[0]);
            long size = 0;
            for (var position = 0; chunk.length > 0; position++, chunk = content.readNBytes(CHUNK)) {
                size = grow(size, chunk.length, limit);
                digest.update(chunk);
                insertChunk(id, position, chunk);
            }
            var sum = digest.digest();
            updateBlob(id, size, sum);
            return new Blob(id, size, sum);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void writeTo(UUID id, OutputStream out) throws IOException {
        try (var in = open(id)) {
            in.transferTo(out);
        }
    }

    /// Streams the content, one chunk in memory at a time. No connection is held between chunks.
    public InputStream open(UUID id) {
        return new ChunkStream(position -> chunk(id, position));
    }

    public long size(UUID id) {
        return db.sql("select size from blob where account_id = :account and id = :id")
                .param("account", AccountScope.require())
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /// Empty when there is no such blob (any more).
    public Optional<byte[]> sha256(UUID id) {
        return db.sql("select sha256 from blob where account_id = :account and id = :id")
                .param("account", AccountScope.require())
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    @Transactional
    public void delete(UUID id) {
        db.sql("delete from blob where account_id = :account and id = :id")
                .param("account", AccountScope.require())
                .param("id", id)
                .update();
    }

    // Nearly every mail fits one chunk: one statement instead of two.
    private Blob storeSmall(UUID id, byte[] data, byte[] sum, long limit) {
        grow(0, data.length, limit);
        db.sql("""
                with kept as (
                  insert into blob (account_id, id, size, sha256, created_at) values (:account, :id, :size, :sum, :now))
                insert into blob_chunk (account_id, blob_id, position, data) values (:account, :id, 0, :data)
                """)
                .param("account", AccountScope.require())
                .param("id", id)
                .param("size", data.length)
                .param("sum", sum)
                .param("now", Db.at(clock.instant()))
                .param("data", data)
                .update();
        return new Blob(id, data.length, sum);
    }

    private static long grow(long size, int more, long limit) {
        if (size + more > limit) {
            throw new TooLarge(limit);
        }
        return size + more;
    }

    private void insertBlob(UUID id, long size, byte[] sum) {
        db.sql("""
                insert into blob (account_id, id, size, sha256, created_at) values (:account, :id, :size, :sum, :now)
                """)
                .param("account", AccountScope.require())
                .param("id", id)
                .param("size", size)
                .param("sum", sum)
                .param("now", Db.at(clock.instant()))
                .update();
    }

    private void updateBlob(UUID id, long size, byte[] sum) {
        db.sql("update blob set size = :size, sha256 = :sum where account_id = :account and id = :id")
                .param("account", AccountScope.require())
                .param("id", id)
                .param("size", size)
                .param("sum", sum)
                .update();
    }

    private void insertChunk(UUID id, int position, byte[] data) {
        db.sql("""
                insert into blob_chunk (account_id, blob_id, position, data) values (:account, :id, :position, :data)
                """)
                .param("account", AccountScope.require())
                .param("id", id)
                .param("position", position)
                .param("data", data)
                .update();
    }

    private byte @Nullable [] chunk(UUID id, int position) {
        return db.sql("""
                select data from blob_chunk where account_id = :account and blob_id = :id and position = :position
                """)
                .param("account", AccountScope.require())
                .param("id", id)
                .param("position", position)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
