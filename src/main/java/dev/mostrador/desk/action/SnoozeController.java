package dev.mostrador.desk.action;

import dev.mostrador.conversation.Reopening;
import dev.mostrador.conversation.Snoozing;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Out of the way until a moment: `until` as an instant (a button), `answer` for as long as the customer does not
/// write, or `date` and `time` of the shop's clock.
@Controller
class SnoozeController {
    private static final String PATH = "/conversations/{number:[0-9]+}/snooze";

    private final Found found;
    private final Snoozing snoozing;
    private final Reopening reopening;
    private final Answering answering;

    SnoozeController(Found found, Snoozing snoozing, Reopening reopening, Answering answering) {
        this.found = found;
        this.snoozing = snoozing;
        this.reopening = reopening;
        this.answering = answering;
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var answer = form.has("until", "answer");
        var until = answer ? Optional.<Instant>empty() : until(form, agent.zone());
        if (until.isEmpty() && !answer) {
            return answering.incomplete(form, number, "desk.snooze.no-moment");
        }
        return switch (snoozing.snooze(conversation.id(), until.orElse(null), agent.id())) {
            case SNOOZED -> answering.back(form, number);
            case PAST -> answering.incomplete(form, number, "desk.snooze.past");
        };
    }

    @DeleteMapping(PATH)
    View destroy(CurrentAgent agent, @PathVariable long number, Form form) {
        reopening.byAgent(found.conversation(number).id(), agent.id());
        return answering.back(form, number);
    }

    private static Optional<Instant> until(Form form, ZoneId zone) {
        try {
            return Optional.of(
                    form.value("until").isEmpty()
                            ? LocalDateTime.parse(form.value("date") + "T" + form.value("time"))
                                    .atZone(zone)
                                    .toInstant()
                            : Instant.parse(form.value("until")));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }
}
