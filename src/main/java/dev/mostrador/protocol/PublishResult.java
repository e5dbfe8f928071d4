package dev.mostrador.protocol;

import dev.mostrador.ui.Saying;
import java.util.List;

/// What publishing comes to.
public sealed interface PublishResult {
    record Published(Version version) implements PublishResult {}

    /// It cannot be done as it is written.
    record Refused(List<Lack> lacks) implements PublishResult {}

    /// Nothing differs from what is in force.
    record Same() implements PublishResult {}

    /// @param section where to mend it, a component of the document
    record Lack(String section, Saying what) {}
}
