package dev.mostrador.desk.delegation;

import dev.mostrador.delegation.Cause;
import dev.mostrador.ui.Page;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// Says why it should be decided above: "el cliente pide un responsable; ha escrito «denuncia»".
public final class Causes {
    private static final long LONG = 72; // hours: above, a person counts in days
    private static final Set<String> DEMANDS = Set.of("legal", "press");

    private Causes() {}

    public static String words(Page page, Collection<Cause> causes) {
        return causes.stream()
                .map(cause -> words(page, cause.word(), cause.detail()))
                .collect(Collectors.joining("; "));
    }

    /// The same with a capital: a reason to begin with.
    public static String sentence(Page page, Collection<Cause> causes) {
        var words = words(page, causes);
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /// @param detail of the trigger `words` one of the protocol's, or what it threatens with
    public static String words(Page page, String trigger, String detail) {
        if (trigger.equals("words") && DEMANDS.contains(detail)) return page.say("delegation.cause." + detail);
        if (trigger.equals("hours") && Long.parseLong(detail) > LONG)
            return page.say("delegation.cause.days", Long.parseLong(detail) / 24);
        return page.say("delegation.cause." + trigger, detail);
    }
}
