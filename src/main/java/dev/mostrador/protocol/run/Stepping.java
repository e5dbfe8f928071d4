package dev.mostrador.protocol.run;

import dev.mostrador.conversation.EventKind;
import dev.mostrador.protocol.document.Procedure;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.document.Step;
import dev.mostrador.protocol.run.Facts.Fact;
import dev.mostrador.protocol.run.Progress.Done;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One thing done, one gate passed, on to the next step when nothing is open: values in, values out, facts written.
@Component
class Stepping {
    private final Facts facts;
    private final Clock clock;

    Stepping(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    Run fulfil(Run run, String step, Requirement need, @Nullable UUID message, @Nullable UUID agent) {
        var cost = facts.secondsAt(run, step, need.word());
        facts.write(run, new Fact("fulfilled", step, need.word(), "", cost, message, agent));
        return run.with(run.progress().and(new Done(step, need.word(), message, agent, clock.instant(), "")));
    }

    Run pass(Run run, Step step, Requirement need, String reason, @Nullable UUID agent) {
        var cost = facts.secondsAt(run, step.key(), need.word());
        facts.write(run, new Fact("passed", step.key(), need.word(), reason, cost, null, agent));
        facts.tell(run, EventKind.GATE_PASSED, agent, Map.of("need", need.word(), "note", reason));
        return run.with(run.progress().and(new Done(step.key(), need.word(), null, agent, clock.instant(), reason)));
    }

    /// On as far as nothing is open.
    Run settle(Run run, Protocol protocol, @Nullable UUID agent) {
        var procedure =
                run.kind() == null ? null : protocol.procedure(run.kind()).orElse(null);
        if (procedure == null || !run.isRunning()) return run;
        var now = run;
        var step = procedure.step(now.step()).orElse(null);
        while (step != null && new Situation(now, protocol).open().isEmpty()) {
            now = given(now, protocol, step, agent);
            now = next(now, procedure, step, agent);
            step = now.progress().finished() ? null : procedure.step(now.step()).orElse(null);
        }
        return now;
    }

    // What the run shows by itself is noted when its step is over.
    private Run given(Run run, Protocol protocol, Step step, @Nullable UUID agent) {
        var now = run;
        for (var need : new Situation(run, protocol).needs(step)) {
            if (need.isOpen()) now = fulfil(now, step.key(), need.what(), null, agent);
        }
        return now;
    }

    private Run next(Run run, Procedure procedure, Step step, @Nullable UUID agent) {
        var next = procedure.after(step);
        if (next.isEmpty()) {
            facts.write(run, Fact.of("finished", step.key(), agent));
            return run.with(run.progress().finish());
        }
        facts.write(run, Fact.of("reached", next.get().key(), agent));
        facts.tell(run, EventKind.STEP_REACHED, agent, Map.of("step", next.get().title()));
        return run.at(next.get().key(), run.progress());
    }
}
