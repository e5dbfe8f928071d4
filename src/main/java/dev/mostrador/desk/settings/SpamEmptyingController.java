package dev.mostrador.desk.settings;

import dev.mostrador.conversation.Spam;
import dev.mostrador.identity.Audit;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;

/// An administrator empties old spam, by hand. Nothing else ever does.
@Controller
class SpamEmptyingController {
    private static final int BATCHES = 500; // of one request

    private final Spam spam;
    private final Audit audit;
    private final TransactionOperations transaction;

    SpamEmptyingController(Spam spam, Audit audit, TransactionOperations transaction) {
        this.spam = spam;
        this.audit = audit;
        this.transaction = transaction;
    }

    @DeleteMapping("/settings/spam")
    View destroy(Form form) {
        var age = BlockedSenderController.AGES.stream()
                .filter(days -> form.has("days", days.toString()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var emptied = 0;
        for (var round = 0; round < BATCHES; round++) {
            var batch = transaction.execute(_ -> empty(age));
            emptied += batch;
            if (batch == 0) {
                break;
            }
        }
        return View.redirect("/settings/blocked").saying("desk.spam.emptied", emptied);
    }

    private int empty(int days) {
        var gone = spam.empty(Duration.ofDays(days));
        if (gone > 0) {
            audit.write("spam.emptied", Integer.toString(gone), Map.of());
        }
        return gone;
    }
}
