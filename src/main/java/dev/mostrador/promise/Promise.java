package dev.mostrador.promise;

import java.time.Duration;

/// What the shop promises on a channel.
///
/// @param within so long at most
/// @param business counted in opening hours; false: day and night
/// @param given false: nothing is promised
public record Promise(String channel, PromiseKind kind, Duration within, boolean business, boolean given) {}
