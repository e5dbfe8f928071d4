package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The shop's own words for sorting conversations.
@Component
public class Tags {
    /// Characters of a name: more does not fit a row of the list.
    public static final int LONGEST = 40;

    private static final String SIGNAL = "tag";

    private final JdbcClient db;
    private final ConversationTable conversations;
    private final Events events;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;
    private final Signals signals;
    private final Remembered<List<Known>> all;

    Tags(
            JdbcClient db,
            ConversationTable conversations,
            Events events,
            Changes changes,
            Ids ids,
            Clock clock,
            Signals signals) {
        this.db = db;
        this.conversations = conversations;
        this.events = events;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.signals = signals;
        this.all = new Remembered<>(signals, Set.of(SIGNAL), this::readAll);
    }

    public record Tag(UUID id, String name) {}

    private record Known(Tag tag, boolean archived) {
        UUID id() {
            return tag.id();
        }
    }

    /// Those that can be given, by name.
    public List<Tag> all() {
        return all.get().stream().filter(tag -> !tag.archived()).map(Known::tag).toList();
    }

    private List<Known> readAll() {
        return db.sql("""
                select id, name, archived_at from tag where account_id = :account
                order by archived_at is not null, lower(name) limit 2000
                """)
                .param("account", AccountScope.require())
                .query((row, n) -> new Known(
                        new Tag(Db.uuid(row, "id"), row.getString("name")), row.getObject("archived_at") != null))
                .list();
    }

    public Optional<Tag> find(UUID id) {
        return db.sql("select id, name from tag where account_id = :account and id = :id")
                .param("account", AccountScope.require())
                .param("id", id)
                .query((row, n) -> new Tag(Db.uuid(row, "id"), row.getString("name")))
                .optional();
    }

    /// The tag of that name, made now if there is none.
    @Transactional
    public Tag called(String name) {
        return all().stream()
                .filter(tag -> tag.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .or(() -> create(name))
                .or(() -> readAll().stream() // somebody else was quicker
                        .map(Known::tag)
                        .filter(tag -> tag.name().equalsIgnoreCase(name.strip()))
                        .findFirst())
                .orElseThrow();
    }

    /// Empty when a tag of that name exists.
    @Transactional
    public Optional<Tag> create(String name) {
        var tag = new Tag(ids.next(), name.strip());
        var made = db.sql("""
                insert into tag (account_id, id, name, created_at) values (:account, :id, :name, :now)
                on conflict (account_id, lower(name)) where archived_at is null do nothing
                """)
                .param("account", AccountScope.require())
                .param("id", tag.id())
                .param("name", tag.name())
                .param("now", Db.at(clock.instant()))
                .update();
        changed();
        return made == 1 ? Optional.of(tag) : Optional.empty();
    }

    /// False when another tag has that name.
    @Transactional
    public boolean rename(UUID id, String name) {
        try {
            db.sql("update tag set name = :name where account_id = :account and id = :id")
                    .param("account", AccountScope.require())
                    .param("id", id)
                    .param("name", name.strip())
                    .update();
            changed();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /// Takes it out of the choices; conversations keep it.
    @Transactional
    public void archive(UUID id) {
        db.sql("update tag set archived_at = :now where account_id = :account and id = :id and archived_at is null")
                .param("account", AccountScope.require())
                .param("id", id)
                .param("now", Db.at(clock.instant()))
                .update();
        changed();
    }

    private void changed() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }

    /// Their names in order; also of tags that were archived since.
    public List<Tag> named(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return all.get().stream()
                .filter(tag -> ids.contains(tag.id()))
                .map(Known::tag)
                .toList();
    }

    /// Exactly these, without a word about it.
    void replace(UUID conversation, List<UUID> wanted) {
        db.sql("""
                delete from conversation_tag
                where account_id = :account and conversation_id = :conversation and tag_id <> all(:tags)
                """)
                .param("account", AccountScope.require())
                .param("conversation", conversation)
                .param("tags", wanted.toArray(UUID[]::new))
                .update();
        db.sql("""
                insert into conversation_tag (account_id, conversation_id, tag_id)
                select :account, :conversation, tag from unnest(:tags) as tag on conflict do nothing
                """)
                .param("account", AccountScope.require())
                .param("conversation", conversation)
                .param("tags", wanted.toArray(UUID[]::new))
                .update();
    }

    @Transactional
    public void put(UUID conversationId, Tag tag, UUID agent) {
        var conversation = conversations.lock(conversationId).orElseThrow();
        var added = db.sql("""
                insert into conversation_tag (account_id, conversation_id, tag_id)
                values (:account, :conversation, :tag) on conflict do nothing
                """)
                .param("account", AccountScope.require())
                .param("conversation", conversation.id())
                .param("tag", tag.id())
                .update();
        if (added == 1) {
            events.record(conversation.id(), EventKind.TAGGED, agent, Map.of("tag", tag.name()));
            changes.changed(conversation.number());
        }
    }

    @Transactional
    public void remove(UUID conversationId, Tag tag, UUID agent) {
        var conversation = conversations.lock(conversationId).orElseThrow();
        var removed = db.sql("""
                delete from conversation_tag
                where account_id = :account and conversation_id = :conversation and tag_id = :tag
                """)
                .param("account", AccountScope.require())
                .param("conversation", conversation.id())
                .param("tag", tag.id())
                .update();
        if (removed == 1) {
            events.record(conversation.id(), EventKind.UNTAGGED, agent, Map.of("tag", tag.name()));
            changes.changed(conversation.number());
        }
    }
}
