package dev.mostrador.answer;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Audit;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Teams;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.reason.Sorted;
import dev.mostrador.ui.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The prepared answers of the shop: one's own, a team's, everybody's.
@Component
public class PreparedAnswers {
    /// More than this nobody finds anything in.
    public static final int MOST = 2000;

    /// A signal of this kind says that one changed.
    static final String SIGNAL = "prepared";

    private static final int OFFERED = 6; // all of them fit above the composer
    private static final int LONGEST_SEARCH = 60; // characters

    private final PreparedAnswerTable table;
    private final AnswerFiles files;
    private final ReasonSorting sorting;
    private final Accounts accounts;
    private final Teams teams;
    private final Audit audit;
    private final Signals signals;
    private final Ids ids;
    private final Clock clock;

    PreparedAnswers(
            PreparedAnswerTable table,
            AnswerFiles files,
            ReasonSorting sorting,
            Accounts accounts,
            Teams teams,
            Audit audit,
            Signals signals,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.sorting = sorting;
        this.accounts = accounts;
        this.teams = teams;
        this.audit = audit;
        this.signals = signals;
        this.ids = ids;
        this.clock = clock;
    }

    public Who who(CurrentAgent agent) {
        return Who.of(agent, teams.of(agent.id()));
    }

    /// Empty: that is no id.
    public static Optional<UUID> id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /// Empty: there is none, or it is not theirs to see.
    public Optional<PreparedAnswer> find(UUID id, Who who) {
        return table.find(id, who);
    }

    /// By folder and title, the expired ones too.
    public List<PreparedAnswer> all(Who who) {
        return table.all(who, MOST);
    }

    /// The few that fit what was typed after the slash, the likeliest first.
    public List<PreparedAnswer> offer(String typed, Conversation conversation, Who who) {
        return search(typed, conversation, who, OFFERED);
    }

    /// @param conversation null: none in particular
    public List<PreparedAnswer> search(String typed, @Nullable Conversation conversation, Who who, int limit) {
        var words = Folding.of(typed.length() <= LONGEST_SEARCH ? typed : typed.substring(0, LONGEST_SEARCH));
        var reason = conversation == null ? "" : reason(conversation);
        return table.search(who, words, reason, today(), limit);
    }

    String reason(Conversation conversation) {
        return sorting.of(conversation.id()).map(Sorted::reason).orElse("");
    }

    /// By the shop's clock.
    public LocalDate today() {
        return LocalDate.now(clock.withZone(accounts.current().zone()));
    }

    /// `wish` has no [Wish#faults].
    @Transactional
    public PreparedAnswer create(Wish wish, Who who) {
        return create(wish, "", who);
    }

    @Transactional
    PreparedAnswer create(Wish wish, String origin, Who who) {
        check(wish, who);
        var it = made(ids.next(), wish, origin, 0);
        table.insert(it, clock.instant());
        written("prepared.created", it);
        return it;
    }

    @Transactional
    public PreparedAnswer change(UUID id, Wish wish, Who who) {
        var before = changeable(id, who);
        check(wish, who);
        var it = made(id, wish, before.origin(), before.uses());
        table.update(it, clock.instant());
        written("prepared.changed", it);
        return it;
    }

    @Transactional
    public void delete(UUID id, Who who) {
        var it = changeable(id, who);
        files.clear(id);
        table.delete(id);
        written("prepared.deleted", it);
    }

    /// Throws [NotFound] for what the agent may not change: our pages do not offer it.
    public PreparedAnswer changeable(UUID id, Who who) {
        return find(id, who).filter(who::mayChange).orElseThrow(NotFound::new);
    }

    private static void check(Wish wish, Who who) {
        if (!who.mayKeep(wish.shelf(), wish.team())) throw new NotFound();
        if (!wish.faults().isEmpty())
            throw new IllegalArgumentException(wish.faults().toString());
    }

    private static PreparedAnswer made(UUID id, Wish wish, String origin, int uses) {
        return new PreparedAnswer(
                id,
                wish.shelf(),
                wish.owner(),
                wish.shelf() == Shelf.TEAM ? wish.team() : null,
                wish.folder().strip(),
                wish.title().strip(),
                wish.shortcut().strip(),
                wish.wordings(),
                wish.steps(),
                wish.sends(),
                wish.reviewOn(),
                wish.expiresOn(),
                origin,
                uses,
                null);
    }

    // One's own is nobody else's business.
    private void written(String action, PreparedAnswer it) {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
        if (it.shelf() != Shelf.PERSONAL) audit.write(action, it.title(), Map.of());
    }
}
