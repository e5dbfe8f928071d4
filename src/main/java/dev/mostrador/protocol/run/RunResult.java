package dev.mostrador.protocol.run;

import dev.mostrador.protocol.document.Requirement;
import java.util.List;

/// What a command on a run comes to.
public sealed interface RunResult {
    record Done(Situation now) implements RunResult {}

    /// Nothing is published yet.
    record NoProtocol() implements RunResult {}

    /// Nobody has said what it is about.
    record NoKind() implements RunResult {}

    /// No step is under way: not begun, or all are done.
    record NotRunning() implements RunResult {}

    /// The step is not done while these are open.
    record Open(List<Requirement> needs) implements RunResult {}

    /// A gate is passed with a reason.
    record NoReason() implements RunResult {}

    /// That is for others to pass.
    record NotYours() implements RunResult {}
}
