package dev.mostrador.identity;

import java.util.UUID;

/// What a key in the shop's web page leads to.
///
/// @param kind `chat`, `form` …: whose target it is
public record PublicDoor(int account, String kind, UUID target) {}
