package dev.mostrador.channel.email.reader;

import java.time.Instant;
import java.util.Optional;

/// A calendar invitation (RFC 5545/5546), its first event.
///
/// @param method `REQUEST`, `REPLY`, `CANCEL`, … in upper case; `PUBLISH` when it does not say
/// @param start absent if its time zone is unknown: a wrong time is worse than none
/// @param allDay the times are dates: midnight UTC of that day
public record Invite(
        String method,
        String uid,
        String summary,
        Optional<Instant> start,
        Optional<Instant> end,
        boolean allDay,
        String location,
        Address organiser) {}
