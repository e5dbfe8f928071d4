package dev.mostrador.channel.chat;

import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What time does to chats: an answer that nobody has seen goes out by e-mail, files that nobody sent go away. Safe to
/// run on several nodes at once.
@Component
class ChatHousekeeping {
    private static final Duration OLD = Duration.ofDays(3); // whoever is away that long has written elsewhere
    private static final int BATCH = 100;
    private static final Logger LOG = LoggerFactory.getLogger(ChatHousekeeping.class);

    private final AccountIds accounts;
    private final Widgets widgets;
    private final Visitors visitors;
    private final LineTable lines;
    private final Transcripts transcripts;
    private final Chats chats;
    private final Clock clock;

    ChatHousekeeping(
            AccountIds accounts,
            Widgets widgets,
            Visitors visitors,
            LineTable lines,
            Transcripts transcripts,
            Chats chats,
            Clock clock) {
        this.accounts = accounts;
        this.widgets = widgets;
        this.visitors = visitors;
        this.lines = lines;
        this.transcripts = transcripts;
        this.chats = chats;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${mostrador.housekeeping:PT10S}")
    void tick() {
        for (var account : accounts.all()) {
            try {
                AccountScope.run(account, this::keepHouse);
            } catch (RuntimeException failure) { // one account's trouble must not stop the others'
                LOG.warn("The chats of account {} wait for the next round", account, failure);
            }
        }
    }

    void keepHouse() {
        if (!widgets.all().isEmpty()) {
            mailUnseen();
            chats.forgetFiles();
        }
    }

    void mailUnseen() {
        var now = clock.instant();
        var soonest = widgets.all().stream()
                .mapToInt(widget -> widget.looks().mailAfter())
                .filter(minutes -> minutes > 0)
                .min();
        if (soonest.isEmpty()) {
            return;
        }
        for (var it : lines.unseen(now.minus(Duration.ofMinutes(soonest.getAsInt())), now.minus(OLD), BATCH)) {
            var wait = visitors.find(it.visitor())
                    .flatMap(visitor -> widgets.find(visitor.widget()))
                    .map(widget -> widget.looks().mailAfter())
                    .orElse(0);
            if (wait > 0 && !it.since().isAfter(now.minus(Duration.ofMinutes(wait)))) {
                transcripts.sendUnseen(it.visitor());
            }
        }
    }
}
