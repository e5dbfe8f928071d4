package dev.mostrador.desk.protocol;

import dev.mostrador.identity.Role;
import dev.mostrador.protocol.document.Procedure;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.document.Step;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.protocol.run.Situation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Where the open conversation stands with its protocol.
///
/// @param number of the conversation
/// @param role of who looks: not everybody may pass every gate
public record StepsPane(Situation situation, long number, Role role) {
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

    public boolean wantsAgreement() {
        return situation
                .procedure()
                .filter(it -> it.wants(new Requirement.AgreementReceived()))
                .isPresent();
    }

    /// Changes with what is shown.
    public String version() {
        return Integer.toHexString(Objects.hash(situation.run(), role));
    }
}
