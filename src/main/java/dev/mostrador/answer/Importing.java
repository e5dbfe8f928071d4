package dev.mostrador.answer;

import dev.mostrador.answer.SheetReading.Line;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import dev.mostrador.ui.Saying;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in a table of prepared answers: looked at first, then all of it or nothing. What is there already stays as it
/// is.
@Component
public class Importing {
    /// Characters of a table.
    public static final int LONGEST = 1_000_000;

    private static final int SHOWN = 50; // faults: who mends those looks again

    private final PreparedAnswers answers;
    private final Teams teams;

    Importing(PreparedAnswers answers, Teams teams) {
        this.answers = answers;
        this.teams = teams;
    }

    /// @param line in the file
    /// @param field as its column is called; empty: the whole line
    public record Wrong(int line, String field, Saying why) {}

    /// What would happen.
    ///
    /// @param there titles on the same shelf that there are already
    /// @param wrong keeps all of it back
    public record Plan(List<Wish> fresh, List<String> there, List<Wrong> wrong) {
        public boolean isPossible() {
            return wrong.isEmpty() && !fresh.isEmpty();
        }
    }

    public Plan plan(String text, Who who, UUID owner) {
        var named = teams.all().stream()
                .filter(team -> who.mayKeep(Shelf.TEAM, team.id()))
                .collect(Collectors.toMap(Team::name, Team::id, (one, _) -> one));
        var sheet = SheetReading.read(text, named, owner);
        var wrong = new ArrayList<>(sheet.wrong().stream()
                .map(it -> new Wrong(
                        it.line(),
                        it.field(),
                        Saying.of(it.fault().key(), it.fault().arguments().toArray())))
                .toList());
        var taken = new HashSet<String>();
        answers.all(who).forEach(it -> taken.add(place(it.shelf(), it.team(), it.title())));
        var fresh = new ArrayList<Line>();
        var there = new ArrayList<String>();
        for (var line : sheet.lines()) {
            var it = line.wish();
            if (taken.add(place(it.shelf(), it.team(), it.title()))) fresh.add(line);
            else there.add(it.title());
        }
        if (answers.all(who).size() + fresh.size() > PreparedAnswers.MOST) {
            wrong.add(new Wrong(1, "", Saying.of("answer.fault.most", PreparedAnswers.MOST)));
        }
        wrong.sort(Comparator.comparingInt(Wrong::line));
        return new Plan(
                fresh.stream().map(Line::wish).toList(),
                there,
                wrong.stream().limit(SHOWN).toList());
    }

    /// Answers what was done: nothing where something is wrong.
    @Transactional
    public Plan take(String text, Who who, UUID owner) {
        var plan = plan(text, who, owner);
        if (plan.isPossible()) plan.fresh().forEach(wish -> answers.create(wish, who));
        return plan;
    }

    private static String place(Shelf shelf, @Nullable UUID team, String title) {
        return shelf + " " + team + " " + title.strip().toLowerCase(Locale.ROOT);
    }
}
