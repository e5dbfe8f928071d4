package dev.mostrador.platform;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Asks four times a second, in one statement for all accounts, where something is due, and has it done there. Nobody
/// waits for anybody: an account that has much to do has a thread of its own.
@Component
class DueMoments {
    private static final Logger LOG = LoggerFactory.getLogger(DueMoments.class);

    private final DueMomentTable table;
    private final Map<String, DueWork> works;
    private final Map<String, Semaphore> places;
    private final Set<DueMomentTable.Due> underWay = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    DueMoments(DueMomentTable table, List<DueWork> works, Clock clock) {
        this.table = table;
        this.works = works.stream().collect(Collectors.toMap(DueWork::name, Function.identity()));
        this.places = works.stream().collect(Collectors.toMap(DueWork::name, work -> new Semaphore(work.atOnce())));
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${mostrador.due-moments:PT0.25S}")
    void tick() {
        var now = clock.instant();
        var due = new ArrayList<>(table.due(now));
        Collections.shuffle(due); // so that nodes seldom begin with the same
        for (var each : due) {
            var work = works.get(each.work());
            var place = places.get(each.work());
            if (work != null && place != null && underWay.add(each)) {
                Thread.ofVirtual().name("due-" + each.work()).start(() -> take(work, place, each, now));
            }
        }
    }

    private void take(DueWork work, Semaphore place, DueMomentTable.Due due, Instant now) {
        place.acquireUninterruptibly();
        try {
            AccountScope.run(due.account(), () -> {
                work.take();
                table.forget(work, now);
            });
        } catch (RuntimeException failure) { // one account's trouble must not stop the others'
            LOG.warn("What is due ({}) in account {} is tried again", due.work(), due.account(), failure);
        } finally {
            place.release();
            underWay.remove(due);
        }
    }
}
