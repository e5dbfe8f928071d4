package dev.mostrador.desk;

import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Closing.CloseResult;
import dev.mostrador.conversation.Reopening;
import dev.mostrador.conversation.Snoozing;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Resolve, close, snooze, reopen.
@Controller
class StateController {
    private final Way way;
    private final Closing closing;
    private final Reopening reopening;
    private final Snoozing snoozing;
    private final SnoozeTimes times;

    StateController(Way way, Closing closing, Reopening reopening, Snoozing snoozing, SnoozeTimes times) {
        this.way = way;
        this.closing = closing;
        this.reopening = reopening;
        this.snoozing = snoozing;
        this.times = times;
    }

    @PostMapping("/conversations/{number:\\d+}/resolution")
    View resolve(CurrentAgent agent, @PathVariable long number, HttpServletRequest request) {
        var done = closing.resolve(way.id(number), agent.id());
        return Way.back(request, number).saying(done ? "desk.resolved" : "desk.resolved-already");
    }

    @PostMapping("/conversations/{number:\\d+}/closure")
    View close(CurrentAgent agent, @PathVariable long number, Form form, HttpServletRequest request) {
        var reason = form.value("reason");
        if (!reason.matches("agreed|no_answer|not_needed")) {
            return Way.back(request, number).saying("desk.close.reason-missing");
        }
        var result = closing.close(
                way.id(number),
                Closing.Reason.valueOf(reason.toUpperCase(Locale.ROOT)),
                form.value("note"),
                agent.id());
        return Way.back(request, number).saying(words(result));
    }

    @PostMapping("/conversations/{number:\\d+}/reopening")
    View reopen(CurrentAgent agent, @PathVariable long number, HttpServletRequest request) {
        reopening.byAgent(way.id(number), agent.id());
        return Way.back(request, number).saying("desk.reopened");
    }

    @PostMapping("/conversations/{number:\\d+}/snooze")
    View snooze(CurrentAgent agent, @PathVariable long number, Form form, HttpServletRequest request) {
        var until = times.read(form.value("until"), form.value("at"), agent.zone());
        var result = until.map(moment -> snoozing.snooze(way.id(number), moment, agent.id()));
        var done = result.filter(each -> each == Snoozing.Result.SNOOZED).isPresent();
        return Way.back(request, number).saying(done ? "desk.snoozed" : "desk.snooze.past");
    }

    private static String words(CloseResult result) {
        return switch (result) {
            case CloseResult.Closed() -> "desk.closed";
            case CloseResult.AlreadyClosed() -> "desk.closed-already";
            case CloseResult.Refused(var why) -> why;
        };
    }
}
