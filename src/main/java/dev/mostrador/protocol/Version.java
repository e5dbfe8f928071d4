package dev.mostrador.protocol;

import java.time.Instant;
import java.util.UUID;

/// A published protocol, without its document.
///
/// @param inForce from when on conversations begin under it
public record Version(int number, UUID author, String note, Instant publishedAt, Instant inForce) {}
