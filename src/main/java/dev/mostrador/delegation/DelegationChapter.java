package dev.mostrador.delegation;

import dev.mostrador.delegation.DelegationFigures.ByTrigger;
import dev.mostrador.protocol.ChapterFigures;
import dev.mostrador.protocol.document.Section;
import dev.mostrador.ui.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Beneath the rules: how often matters went above lately, why, and how soon customers spoke to somebody in charge.
@Component
class DelegationChapter implements ChapterFigures {
    private final DelegationFigures figures;

    DelegationChapter(DelegationFigures figures) {
        this.figures = figures;
    }

    @Override
    public Section section() {
        return Section.DELEGATION;
    }

    @Override
    public List<Line> since(Instant since) {
        var lines = new ArrayList<Line>();
        var totals = figures.totals(since);
        if (totals.delegated() + totals.dismissed() > 0) {
            lines.add(words -> words.say(
                    "delegation.figures.totals",
                    totals.delegated(),
                    totals.answered(),
                    totals.returned(),
                    totals.dismissed()));
            var why = figures.byTrigger(since);
            lines.add(words -> words.say("delegation.figures.why", why(words, why)));
        }
        if (totals.asked() > 0) {
            lines.add(words -> words.say("delegation.figures.asked", totals.asked(), totals.percentInTime()));
        }
        return lines;
    }

    private static String why(Words words, List<ByTrigger> all) {
        return all.stream()
                .map(it -> words.say("delegation.trigger." + (it.trigger().isEmpty() ? "own" : it.trigger())) + " "
                        + it.delegated())
                .collect(Collectors.joining(", "));
    }
}
