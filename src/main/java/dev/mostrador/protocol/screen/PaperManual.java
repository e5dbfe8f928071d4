package dev.mostrador.protocol.screen;

import java.time.Instant;

/// @param shop its name
/// @param printed as it was at that moment: names and figures change
public record PaperManual(Manual manual, String shop, Instant printed) {}
