package dev.mostrador.desk.protocol;

import dev.mostrador.identity.Role;
import dev.mostrador.protocol.document.Anger;
import dev.mostrador.protocol.document.Procedure;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.document.Step;
import dev.mostrador.protocol.run.Conduct;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.protocol.run.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the open conversation stands with its protocol.
///
/// @param number of the conversation
/// @param role of who looks: not everybody may pass every gate
/// @param guessed answers to the checklist that the customer's words tell
/// @param cool until when it is better not to answer in heat; null: now is fine
public record StepsPane(
        Situation situation,
        long number,
        Role role,
        Map<String, String> guessed,
        @Nullable Instant cool) {
    public boolean isBegun() {
        return situation.run().isBegun();
    }

    public boolean isRunning() {
        return situation.run().isRunning();
    }

    public List<Step> steps() {
        return situation.procedure().map(Procedure::steps).orElse(List.of());
    }

    /// Empty when no step is under way.
    public Optional<Step> step() {
        return situation.step();
    }

    public boolean isCurrent(Step step) {
        return step().filter(step::equals).isPresent();
    }

    public boolean isBehind(Step step) {
        var procedure = situation.procedure().orElseThrow();
        return step().map(it -> procedure.place(step) < procedure.place(it)).orElse(true);
    }

    public int place(Step step) {
        return situation.procedure().orElseThrow().place(step);
    }

    public boolean mayPass() {
        return step().filter(step -> role.atLeast(Runs.role(step.passes()))).isPresent();
    }

    /// What a reply may do for an angry customer beside what its step needs.
    private List<Requirement> heard() {
        var asked = situation.openInReply().stream().map(Situation.Need::what).toList();
        return situation.phases().stream()
                .map(phase -> Conduct.need(phase.conduct()))
                .filter(Objects::nonNull)
                .filter(need -> !asked.contains(need))
                .toList();
    }

    /// While somebody is to be heard first, what solves is out of sight (R45).
    public boolean isFolded(Requirement need) {
        return situation.waits(need);
    }

    public boolean isFolded(Situation.Need need) {
        return isFolded(need.what());
    }

    /// What the next reply may do, in the words of the gates: what its step needs, then what an angry customer needs.
    public List<String> sayable() {
        var needed =
                situation.openInReply().stream().filter(need -> !isFolded(need)).map(Situation.Need::said);
        return Stream.concat(needed, heard().stream().map(Requirement::word)).toList();
    }

    /// What it may do of the steps to come; what stands before it is not said twice.
    public List<String> later() {
        var heard = heard();
        return Stream.concat(
                        situation.openInReply().stream().filter(this::isFolded),
                        situation.later().stream().filter(need -> !heard.contains(need.what())))
                .map(Situation.Need::said)
                .distinct()
                .toList();
    }

    public String known(String ask) {
        return situation.run().progress().data().getOrDefault(ask, guessed.getOrDefault(ask, ""));
    }

    /// Nobody has said so yet: it is what the customer's words tell.
    public boolean isGuessed(String ask) {
        return guessed.containsKey(ask) && !situation.run().progress().data().containsKey(ask);
    }

    public boolean mayPassConduct() {
        return role.atLeast(Runs.role(situation.protocol().anger().passes()));
    }

    public boolean isDone(Anger.Phase phase) {
        var conduct = situation.run().conduct();
        return conduct != null
                && (conduct.has(phase.conduct()) || !conduct.passed().isEmpty())
                && phase.conduct() != Anger.Conduct.PROTOCOL;
    }

    public boolean wantsAgreement() {
        return situation
                .procedure()
                .filter(it -> it.wants(new Requirement.AgreementReceived()))
                .isPresent();
    }

    /// Changes with what is shown.
    public String version() {
        return Integer.toHexString(Objects.hash(situation.run(), role, guessed, cool));
    }
}
