package dev.mostrador.protocol.document;

import java.util.List;

/// One step with what it takes.
///
/// @param key a short word, unlike the others' of its procedure
/// @param about what the agent does
/// @param needs the gates
/// @param passes who may pass a gate with a reason
/// @param skeleton the beginning of a reply; empty: none
public record Step(
        String key, String title, String about, List<Requirement> needs, Limits.Rank passes, String skeleton) {}
