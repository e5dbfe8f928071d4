package dev.mostrador.remedy.screen;

import dev.mostrador.protocol.ChapterFigures;
import dev.mostrador.protocol.document.Section;
import dev.mostrador.remedy.ConcessionFigures;
import dev.mostrador.remedy.ConcessionFigures.By;
import dev.mostrador.remedy.ConcessionFigures.Cost;
import dev.mostrador.remedy.Concessions;
import dev.mostrador.remedy.Range;
import dev.mostrador.ui.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Beneath the limits: what was given within and above them lately.
@Component
class RemedyChapter implements ChapterFigures {
    private final ConcessionFigures figures;
    private final Clock clock;

    RemedyChapter(ConcessionFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.LIMITS;
    }

    @Override
    public List<Line> since(Instant since) {
        var lines = new ArrayList<Line>();
        var costs = figures.cost(new Range(since, clock.instant().plusSeconds(1)), By.REMEDY);
        if (!costs.isEmpty()) lines.add(words -> cost(words, costs));
        var decided = figures.decided(since);
        if (decided.percentInTime() >= 0) {
            lines.add(words -> words.say(
                    "remedy.figures.approvals",
                    decided.asked(),
                    decided.approved(),
                    decided.refused(),
                    decided.percentInTime()));
        }
        return lines;
    }

    private static String cost(Words words, List<Cost> costs) {
        var sums = Concessions.sums(costs.stream().map(Cost::money).toList()).stream()
                .map(sum -> words.money(sum.amount(), sum.currency()))
                .collect(Collectors.joining(" + "));
        return words.say(
                "remedy.figures.cost",
                sums,
                costs.stream().mapToInt(Cost::times).sum());
    }
}
