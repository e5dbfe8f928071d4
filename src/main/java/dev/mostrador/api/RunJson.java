package dev.mostrador.api;

import dev.mostrador.identity.Agent;
import dev.mostrador.protocol.document.Step;
import dev.mostrador.protocol.run.Run;
import dev.mostrador.protocol.run.Situation;
import dev.mostrador.protocol.run.Situation.Need;
import dev.mostrador.reason.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a conversation has come with the steps of its protocol.
///
/// @param version under which it began, for ever
/// @param open what keeps the current step from being done
record RunJson(
        int version,
        @Nullable String kind,
        @Nullable String reason,
        String state,
        @Nullable String step,
        List<StepJson> steps,
        List<String> open,
        List<AskJson> asks,
        AgreementJson agreement) {
    /// @param passes the least role that may pass its gates
    record StepJson(String key, String title, String passes, List<NeedJson> needs) {}

    /// @param done null: still to do
    /// @param passed why it was left out; null: it was not
    record NeedJson(
            String need,
            @Nullable Instant done,
            @Nullable PersonJson by,
            @Nullable String passed) {}

    /// @param known null: not known yet
    record AskJson(String ask, @Nullable String known) {}

    record AgreementJson(
            String state,
            @Nullable Instant asked,
            int reminders,
            @Nullable Instant next) {}

    static RunJson of(Situation it, Map<UUID, Agent> agents) {
        var run = it.run();
        return new RunJson(
                run.version(),
                Optional.ofNullable(run.kind()).map(Kind::column).orElse(null),
                said(run.reason()),
                state(run),
                said(run.isRunning() ? run.step() : ""),
                it.procedure()
                        .map(procedure -> procedure.steps().stream()
                                .map(step -> step(it, step, agents))
                                .toList())
                        .orElse(List.of()),
                it.open().stream().map(need -> need.what().word()).toList(),
                it.asks().stream()
                        .map(ask -> new AskJson(ask, run.progress().data().get(ask)))
                        .toList(),
                new AgreementJson(run.agreement().word(), run.askedAt(), run.reminders(), run.nextAt()));
    }

    private static String state(Run run) {
        if (!run.isBegun()) return "not-begun";
        return run.isRunning() ? "running" : "finished";
    }

    private static StepJson step(Situation it, Step step, Map<UUID, Agent> agents) {
        return new StepJson(
                step.key(),
                step.title(),
                step.passes().name().toLowerCase(Locale.ROOT),
                it.needs(step).stream().map(need -> need(need, agents)).toList());
    }

    private static NeedJson need(Need need, Map<UUID, Agent> agents) {
        var done = need.done();
        if (done == null) return new NeedJson(need.what().word(), null, null, null);
        var by = done.agent() == null ? null : agents.get(done.agent());
        return new NeedJson(need.what().word(), done.at(), by == null ? null : PersonJson.of(by), said(done.passed()));
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
