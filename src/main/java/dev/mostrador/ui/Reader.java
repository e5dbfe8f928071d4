package dev.mostrador.ui;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Who is looking, as far as a layout needs to know. `role` is `agent`, `supervisor` or `administrator`; `language` and
/// `theme` are null where the person leaves it to the browser; `country` decides how numbers look.
public record Reader(
        String name,
        String role,
        @Nullable String language,
        @Nullable String theme,
        ZoneId zone,
        String country) {

    /// Nuria Sanz → Nuria
    public String firstName() {
        return name.split(" ", 2)[0];
    }

    /// Nuria Sanz → NS
    public String initials() {
        return Initials.of(name);
    }
}
