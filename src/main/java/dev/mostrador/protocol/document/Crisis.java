package dev.mostrador.protocol.document;

import java.util.List;

/// When something goes wrong for many at once (R70).
///
/// @param responsible by address
public record Crisis(String responsible, String trigger, List<String> measures, String statement) {}
