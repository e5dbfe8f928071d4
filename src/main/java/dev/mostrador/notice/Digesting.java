package dev.mostrador.notice;

import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Mails agents what they have not seen for a while: one mail with everything, at most one an hour, never in quiet
/// hours, nor to who has a desk in sight. Safe to run on several nodes at once.
@Component
class Digesting {
    private static final Duration SOONEST = Duration.ofMinutes(15);
    private static final Duration APART = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Digesting.class);

    private final DigestTable table;
    private final DigestText text;
    private final OutgoingDigests post;
    private final NoticeWishes wishes;
    private final DeskLooks looks;
    private final Agents agents;
    private final Accounts accounts;
    private final AccountIds ids;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digesting(
            DigestTable table,
            DigestText text,
            OutgoingDigests post,
            NoticeWishes wishes,
            DeskLooks looks,
            Agents agents,
            Accounts accounts,
            AccountIds ids,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.text = text;
        this.post = post;
        this.wishes = wishes;
        this.looks = looks;
        this.agents = agents;
        this.accounts = accounts;
        this.ids = ids;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void tick() {
        for (var account : ids.all()) {
            try {
                AccountScope.run(account, this::mail);
            } catch (RuntimeException failure) { // one account's trouble must not stop the others'
                LOG.warn("The digests of account {} wait for the next round", account, failure);
            }
        }
    }

    void mail() {
        var now = clock.instant();
        table.unmailed(now.minus(SOONEST)).stream()
                .filter(it -> isDue(it, now))
                .map(DigestTable.Unmailed::agent)
                .distinct()
                .filter(agent -> !looks.isLooking(agent))
                .flatMap(agent -> agents.find(agent).stream())
                .filter(agent -> !agent.isDisabled())
                .forEach(agent -> transaction.executeWithoutResult(status -> {
                    if (!send(agent, now)) {
                        status.setRollbackOnly();
                    }
                }));
    }

    private boolean isDue(DigestTable.Unmailed it, Instant now) {
        var wish = wishes.of(it.agent());
        return wish.digestMinutes() > 0
                && wish.of(it.kind()).contains(Way.EMAIL)
                && !it.since().isAfter(now.minus(Duration.ofMinutes(wish.digestMinutes())))
                && !wish.isQuiet(now, accounts.current().zone());
    }

    // The claim, the marks and the queued mail are one transaction: all of them or none.
    private boolean send(Agent agent, Instant now) {
        if (!table.claim(agent.id(), now.minus(APART), now)) {
            return false;
        }
        var unseen = table.take(agent.id(), kinds(agent.id()), now);
        var letter = text.of(agent, unseen);
        return !letter.lines().isEmpty() && post.send(agent.name(), agent.email(), letter.subject(), letter.text());
    }

    private List<NoticeKind> kinds(UUID agent) {
        var wish = wishes.of(agent);
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> wish.of(kind).contains(Way.EMAIL))
                .toList();
    }
}
