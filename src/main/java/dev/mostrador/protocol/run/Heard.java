package dev.mostrador.protocol.run;

import java.util.UUID;

/// What the customer wrote when they were asked whether they agree, and it is not clear enough to count.
///
/// @param agrees what it sounds like
public record Heard(UUID message, boolean agrees, String words) {}
