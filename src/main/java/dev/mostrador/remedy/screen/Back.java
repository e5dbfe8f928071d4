package dev.mostrador.remedy.screen;

import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.regex.Pattern;

/// Where a small form came from, and returns to: a conversation with its list, what waits, the ledger.
public record Back(String address, String key) {
    private static final Pattern OURS =
            Pattern.compile("/(conversations/\\d+|approvals|concessions|customers/[\\w-]+)(\\?[\\w=&%.:+-]*)?");

    static String of(Form form, String otherwise) {
        var back = form.value("back");
        return OURS.matcher(back).matches() ? back : otherwise;
    }

    /// Unprocessable: one sentence. A script shows it over the form.
    static View refused(Form form, String otherwise, String key) {
        return View.of("remedy/refused", new Back(of(form, otherwise), key)).status(422);
    }
}
