package dev.mostrador.api;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Cursor;
import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.Page;
import dev.mostrador.conversation.Search;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.View;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The desk's lists, put together as programs ask for them.
@Component
class ConversationLists {
    private static final int SEARCHES = 10; // in one answer, until enough of what was found is in the state asked for
    private static final Comparator<Conversation> NEWEST_FIRST = Comparator.comparing(Conversation::lastActivityAt)
            .thenComparing(Conversation::id, ConversationLists::asPostgresDoes)
            .reversed();

    private final Lists lists;
    private final Search search;

    ConversationLists(Lists lists, Search search) {
        this.lists = lists;
        this.search = search;
    }

    Page<Conversation> page(ListQuery query, Filter filter) {
        if (query.isSearch()) {
            return found(query);
        }
        return query.state() == null ? all(query, filter) : inState(query.state(), query, filter);
    }

    private Page<Conversation> inState(State state, ListQuery query, Filter filter) {
        return lists.page(new View.InState(state), filter, query.after(), query.limit());
    }

    // Each state is one index: the newest of each, sorted into one list.
    private Page<Conversation> all(ListQuery query, Filter filter) {
        var pages = State.EVERYDAY.stream()
                .map(state -> inState(state, query, filter))
                .toList();
        var rows = pages.stream()
                .flatMap(page -> page.rows().stream())
                .sorted(NEWEST_FIRST)
                .toList();
        var more = rows.size() > query.limit() || pages.stream().anyMatch(page -> page.next() != null);
        var first = rows.stream().limit(query.limit()).toList();
        return new Page<>(first, more ? after(first.getLast()) : null);
    }

    // A conversation is named once a page, by its newest message that matches.
    private Page<Conversation> found(ListQuery query) {
        var found = new LinkedHashMap<Long, Conversation>();
        var after = query.after();
        for (var round = 0; round < SEARCHES; round++) {
            var page = search.find(query.words(), after, query.limit() - found.size());
            matching(page.rows(), query.state()).forEach(each -> found.putIfAbsent(each.number(), each));
            after = page.next();
            if (after == null || found.size() == query.limit()) {
                break;
            }
        }
        return new Page<>(List.copyOf(found.values()), after);
    }

    private static Stream<Conversation> matching(List<Search.Hit> hits, @Nullable State state) {
        return hits.stream()
                .map(Search.Hit::conversation)
                .filter(conversation ->
                        state == null ? State.EVERYDAY.contains(conversation.state()) : conversation.state() == state);
    }

    private static Cursor after(Conversation last) {
        return new Cursor(last.lastActivityAt(), last.id());
    }

    // By unsigned bytes; Java's own order of UUIDs takes their halves for signed numbers.
    private static int asPostgresDoes(java.util.UUID one, java.util.UUID other) {
        var high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
