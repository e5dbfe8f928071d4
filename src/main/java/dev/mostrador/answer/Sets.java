package dev.mostrador.answer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a shipped set into the shop: what it has already is not added again, and nobody's words are overwritten.
@Component
public class Sets {
    private final PreparedAnswers answers;
    private final PreparedAnswerTable table;

    Sets(PreparedAnswers answers, PreparedAnswerTable table) {
        this.answers = answers;
        this.table = table;
    }

    /// @param left how many of it the shop has not got
    public record Offered(String set, int all, int left) {}

    public List<Offered> offered() {
        var taken = Set.copyOf(table.origins());
        return Shipped.SETS.stream()
                .map(set -> new Offered(set, Shipped.ofSet(set).size(), (int) Shipped.ofSet(set).stream()
                        .filter(it -> !taken.contains(it.key()))
                        .count()))
                .toList();
    }

    /// For everybody in the shop. Answers how many came to it.
    @Transactional
    public int take(String set, UUID owner, Who who) {
        var taken = Set.copyOf(table.origins());
        var fresh = Shipped.ofSet(set).stream()
                .filter(it -> !taken.contains(it.key()))
                .toList();
        fresh.forEach(it -> answers.create(wish(it, owner), it.key(), who));
        return fresh.size();
    }

    private static Wish wish(Shipped it, UUID owner) {
        return new Wish(
                Shelf.ACCOUNT,
                null,
                owner,
                it.folder(),
                it.title(),
                it.shortcut(),
                it.wordings(),
                List.of(),
                false,
                null,
                null);
    }
}
