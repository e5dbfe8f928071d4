package dev.mostrador.protocol.document;

/// What a channel promises, in words for the manual and as spans of time (ISO 8601, `PT1H`; empty: nothing promised).
///
/// @param hours one line a group of days
/// @param business the spans are counted in opening hours
public record ChannelTerms(
        String channel, String hours, String first, String next, String resolution, boolean business) {}
