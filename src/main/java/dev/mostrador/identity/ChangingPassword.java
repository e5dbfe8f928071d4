package dev.mostrador.identity;

import dev.mostrador.ui.Saying;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A person changes their own password: proves the old one, and every other browser is signed out.
@Component
public class ChangingPassword {
    private final SignIns signIns;
    private final Credentials credentials;
    private final Sessions sessions;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ChangingPassword(
            SignIns signIns, Credentials credentials, Sessions sessions, Audit audit, TransactionTemplate transaction) {
        this.signIns = signIns;
        this.credentials = credentials;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// @param field `current` or `password`
    public record Complaint(String field, Saying saying) {}

    public Optional<Complaint> change(CurrentAgent me, UUID session, String current, String wished, String address) {
        var wrong = Passwords.complaint(wished, me.email());
        if (wrong.isPresent()) {
            return Optional.of(new Complaint("password", wrong.get()));
        }
        // Outside the transaction: a failed attempt must be remembered.
        if (!signIns.confirms(me, current, address)) {
            return Optional.of(new Complaint("current", Saying.of("identity.password.wrong")));
        }
        transaction.executeWithoutResult(_ -> {
            credentials.set(me.id(), me.email(), wished);
            sessions.revokeOthers(me.id(), session);
            audit.write("password.changed", me.name(), Map.of());
        });
        return Optional.empty();
    }
}
