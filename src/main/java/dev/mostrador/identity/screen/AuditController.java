package dev.mostrador.identity.screen;

import dev.mostrador.identity.Audit;
import dev.mostrador.identity.AuditEntry;
import dev.mostrador.ui.Page;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class AuditController {
    private static final int SIZE = 50;
    private static final Map<String, String> WORDS = Map.of(
            "role", "ui.role.",
            "kind", "promise.kind.",
            "way", "routing.way.",
            "remedy", "remedy.kind.");

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    /// @param older where the next page starts, or null on the last
    public record AuditPage(
            List<AuditEntry> entries, @Nullable UUID older, boolean isFirst) {
        /// Some are words of ours; everything else is shown as it was noted.
        public static String words(Page page, Map.Entry<String, String> detail) {
            var words = WORDS.get(detail.getKey());
            return words == null
                    ? detail.getValue()
                    : Stream.of(detail.getValue().split(" → "))
                            .map(word -> page.say(words + word))
                            .collect(Collectors.joining(" → "));
        }
    }

    @GetMapping("/settings/audit")
    View index(@RequestParam(required = false) @Nullable UUID before) {
        var entries = audit.page(before, SIZE + 1);
        var shown = entries.subList(0, Math.min(SIZE, entries.size()));
        var older = entries.size() > SIZE ? shown.getLast().id() : null;
        return View.of("identity/audit/index", new AuditPage(shown, older, before == null));
    }
}
