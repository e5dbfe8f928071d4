package dev.mostrador.identity;

import java.util.UUID;

/// Somebody came to their desk, or stands otherwise than before. Published in the transaction that says so.
public record AttendanceChanged(UUID agent, Status status) {}
