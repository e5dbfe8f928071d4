package dev.mostrador.identity;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What opening a shop takes. `password` may be null: then the administrator comes in by an invitation.
public record NewAccount(
        String company,
        String country,
        ZoneId zone,
        String language,
        String address,
        String administrator,
        String email,
        @Nullable String password) {}
