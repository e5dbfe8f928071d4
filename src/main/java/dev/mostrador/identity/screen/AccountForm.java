package dev.mostrador.identity.screen;

import dev.mostrador.ui.Form;
import dev.mostrador.ui.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The shop's own data, being typed.
///
/// @param countries code → name, in the reader's language
/// @param zones id → name
public record AccountForm(Form form, Map<String, String> countries, Map<String, String> zones) {
    /// Seconds → as people say them.
    public Map<String, String> waits(Page page) {
        var waits = new LinkedHashMap<String, String>();
        waits.put("0", page.say("identity.account.undo.none"));
        for (var seconds : List.of(5, 10, 20, 30)) {
            waits.put(seconds.toString(), page.say("identity.account.undo.seconds", seconds));
        }
        return waits;
    }
}
