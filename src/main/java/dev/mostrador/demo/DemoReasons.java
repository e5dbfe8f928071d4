package dev.mostrador.demo;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Cursor;
import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.View;
import dev.mostrador.platform.Moment;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.reason.Suggesting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Most matters of the shop have their reason, said by whoever has them; the newest are still to be sorted.
@Component
class DemoReasons {
    private static final Duration LOOKED_AT = Duration.ofMinutes(20);
    private static final Duration FRESH = Duration.ofHours(3);
    private static final int LEFT_OPEN = 6; // every so many-th is still unsorted

    private final Lists lists;
    private final Suggesting suggesting;
    private final ReasonSorting sorting;

    DemoReasons(Lists lists, Suggesting suggesting, ReasonSorting sorting) {
        this.lists = lists;
        this.suggesting = suggesting;
        this.sorting = sorting;
    }

    void tell(Instant now) {
        for (var it : all()) {
            var agent = it.assignee() != null ? it.assignee() : it.owner();
            var isOpen = it.state() == State.OPEN && it.number() % LEFT_OPEN == 0;
            if (agent == null || isOpen || it.createdAt().isAfter(now.minus(FRESH))) {
                continue;
            }
            suggesting.of(it).stream()
                    .findFirst()
                    .ifPresent(likeliest -> Moment.at(it.createdAt().plus(LOOKED_AT), () -> {
                        sorting.sort(it.id(), null, likeliest.reason().key(), agent);
                    }));
        }
    }

    private List<Conversation> all() {
        var all = new ArrayList<Conversation>();
        for (var state : List.of(State.OPEN, State.SNOOZED, State.RESOLVED, State.CLOSED)) {
            @Nullable Cursor next = null;
            do {
                var page = lists.page(new View.InState(state), Filter.NONE, next, 100);
                all.addAll(page.rows());
                next = page.next();
            } while (next != null);
        }
        return all;
    }
}
