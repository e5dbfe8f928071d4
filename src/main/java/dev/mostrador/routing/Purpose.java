package dev.mostrador.routing;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.reason.Kind;
import dev.mostrador.reason.Reason;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.reason.Reasons;
import dev.mostrador.reason.Sorted;
import dev.mostrador.reason.Suggesting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Why somebody writes, as rules see it: what was said of it, else what the text suggests with confidence.
@Component
class Purpose {
    private final Rules rules;
    private final Reasons reasons;
    private final ReasonSorting sorting;
    private final Suggesting suggesting;

    Purpose(Rules rules, Reasons reasons, ReasonSorting sorting, Suggesting suggesting) {
        this.rules = rules;
        this.reasons = reasons;
        this.sorting = sorting;
        this.suggesting = suggesting;
    }

    Matter of(Conversation it, Matter matter) {
        if (!isAsked()) {
            return matter;
        }
        return sorting.of(it.id()).map(sorted -> said(sorted, matter)).orElseGet(() -> heard(matter));
    }

    /// By its text alone.
    Matter of(Matter matter) {
        return isAsked() ? heard(matter) : matter;
    }

    // Whoever asks for no reason pays nothing for it.
    private boolean isAsked() {
        return rules.all().stream().anyMatch(rule -> rule.condition().asksForReason());
    }

    private Matter said(Sorted sorted, Matter matter) {
        var reason = Optional.ofNullable(sorted.reason())
                .flatMap(key -> reasons.tree().find(key));
        return about(matter, reason, sorted.kind());
    }

    private Matter heard(Matter matter) {
        return suggesting
                .sure(matter.text())
                .map(it -> about(matter, Optional.of(it.reason()), it.kind()))
                .orElse(matter);
    }

    private static Matter about(Matter matter, Optional<Reason> reason, Kind kind) {
        return matter.about(
                reason.map(Reason::key).orElse(""), reason.map(Reason::parent).orElse(""), kind.column());
    }
}
