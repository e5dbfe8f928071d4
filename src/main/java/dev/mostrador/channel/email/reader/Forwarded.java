package dev.mostrador.channel.email.reader;

import java.time.Instant;
import java.util.Optional;

/// The summary of a mail attached to another.
///
/// @param excerpt the beginning of its text, a few hundred characters at most
public record Forwarded(Address from, String subject, Optional<Instant> date, String excerpt) {}
