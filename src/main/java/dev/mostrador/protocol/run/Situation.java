package dev.mostrador.protocol.run;

import dev.mostrador.protocol.document.Anger;
import dev.mostrador.protocol.document.Procedure;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.document.Requirement.Said;
import dev.mostrador.protocol.document.Requirement.SolvedOrDated;
import dev.mostrador.protocol.document.Step;
import dev.mostrador.protocol.run.Progress.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A run seen by the version that it goes by: where it is and what is to be done next.
public record Situation(Run run, Protocol protocol) {
    /// What a reply says of itself when it only asks for what is still to be known.
    public static final String ASKS = "asks";

    private static final Set<String> SOLVING =
            Set.of(SolvedOrDated.SOLVED, SolvedOrDated.DATED, Said.AGREEMENT_ASKED.word());
    private static final Set<Requirement> WAITING =
            Set.of(new SolvedOrDated(), Said.PLAN, Said.ANYTHING_ELSE, Said.AGREEMENT_ASKED);

    /// @param done null: still to do
    public record Need(
            Step step, Requirement what, @Nullable Done done) {
        public boolean isOpen() {
            return done == null;
        }

        /// As its author says that a reply does it.
        public String said() {
            return what instanceof SolvedOrDated ? SolvedOrDated.SOLVED : what.word();
        }
    }

    public Optional<Procedure> procedure() {
        return run.kind() == null ? Optional.empty() : protocol.procedure(run.kind());
    }

    public Optional<Step> step() {
        return run.isRunning() ? procedure().flatMap(it -> it.step(run.step())) : Optional.empty();
    }

    public List<Need> needs(Step step) {
        return step.needs().stream()
                .map(need -> new Need(step, need, done(step, need)))
                .toList();
    }

    /// What keeps the current step from being done.
    public List<Need> open() {
        return step().map(this::needs).orElse(List.of()).stream()
                .filter(need -> need.isOpen() && !isGiven(need.what()))
                .toList();
    }

    /// What the next reply must do.
    public List<Need> openInReply() {
        return open().stream().filter(need -> need.what().bindsReply()).toList();
    }

    /// What a reply may do already of the steps to come.
    public List<Need> later() {
        var later = new ArrayList<Need>();
        procedure().ifPresent(it -> {
            var here = step().map(it::place).orElse(it.steps().size());
            it.steps().stream()
                    .skip(here)
                    .flatMap(step -> needs(step).stream())
                    .filter(need -> need.isOpen() && need.what().bindsReply())
                    .forEach(later::add);
        });
        return later;
    }

    /// What is asked of the customer, and still not known.
    public List<String> unknown() {
        return asks().stream()
                .filter(ask -> !run.progress().data().containsKey(ask))
                .toList();
    }

    public List<String> asks() {
        return protocol.asks(run.reason());
    }

    /// Where it is with an angry customer; empty: calm, or the protocol has no phases for it.
    public Optional<Anger.Phase> phase() {
        var conduct = run.conduct();
        return conduct == null ? Optional.empty() : conduct.phase(protocol.anger());
    }

    /// No solution yet: first the customer is heard (R45).
    public boolean isHeldBack() {
        return phase().filter(it -> it.conduct() != Anger.Conduct.PROTOCOL).isPresent();
    }

    /// What solves: while somebody is to be heard first no reply has to do it, and it is out of sight.
    public boolean waits(Requirement need) {
        return isHeldBack() && WAITING.contains(need);
    }

    /// The phases that a reply is still to do, in order.
    public List<Anger.Phase> phases() {
        var conduct = run.conduct();
        return conduct == null || !isHeldBack()
                ? List.of()
                : protocol.anger().phases().stream()
                        .filter(it -> Conduct.need(it.conduct()) != null && !conduct.has(it.conduct()))
                        .toList();
    }

    /// What a reply that does that leaves of the phases, in the words of what it does.
    List<String> unsaid(Set<String> does) {
        return phases().stream()
                .flatMap(it -> Optional.ofNullable(Conduct.need(it.conduct())).stream())
                .map(Requirement::word)
                .filter(word -> !does.contains(word))
                .toList();
    }

    /// Whether a solution in a reply that does that comes too early.
    boolean isTooEarly(Set<String> does) {
        var conduct = run.conduct();
        if (conduct == null || !isHeldBack() || does.stream().noneMatch(SOLVING::contains)) return false;
        var after = run.towards(conduct.doing(does, null, null, conduct.since()));
        return new Situation(after, protocol).isHeldBack();
    }

    /// As long as the reason is open, nobody knows what all has to be asked.
    public boolean wantsData() {
        return open().stream()
                .map(Need::what)
                .anyMatch(it -> it instanceof Requirement.Data || it instanceof Requirement.Reason);
    }

    // What the run itself shows, without anybody saying so.
    boolean isGiven(Requirement need) {
        return switch (need) {
            case Requirement.Reason _ -> !run.reason().isEmpty();
            case Requirement.Data _ -> unknown().isEmpty();
            case Requirement.AgreementReceived _ -> run.agreement().isEnd();
            case Requirement.Said _, Requirement.SolvedOrDated _ -> false;
        };
    }

    private @Nullable Done done(Step step, Requirement need) {
        return run.progress().done().stream()
                .filter(it -> it.step().equals(step.key()) && it.need().equals(need.word()))
                .findFirst()
                .orElse(null);
    }
}
