package dev.mostrador.desk.saved;

import dev.mostrador.conversation.Lists;
import dev.mostrador.desk.Views;
import dev.mostrador.platform.AccountScope;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// How much lies in the saved views. No index holds these numbers, so they are small on purpose: the newest of the view
/// are looked through, up to a bound, and the answer is kept for a moment, however many desks ask.
@Component
public class SavedCounts {
    private static final long KEPT = Duration.ofSeconds(5).toNanos();
    private static final int MOST = 5_000; // numbers kept

    private final Lists lists;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    SavedCounts(Lists lists) {
        this.lists = lists;
    }

    /// @param agent for whom "mine" is meant
    private record Key(int account, SavedView view, UUID agent) {}

    private record Known(Lists.AtLeast count, long since) {}

    public Lists.AtLeast of(SavedView view, UUID agent) {
        var key = new Key(AccountScope.require(), view, agent);
        var before = known.get(key);
        if (before != null && System.nanoTime() - before.since() < KEPT) {
            return before.count();
        }
        if (known.size() > MOST) {
            known.clear();
        }
        var count = Views.find(view.selection().view(), agent)
                .map(plain -> lists.atLeast(plain, view.selection().filter().of(agent)))
                .orElse(new Lists.AtLeast(0, false));
        known.put(key, new Known(count, System.nanoTime()));
        return count;
    }
}
