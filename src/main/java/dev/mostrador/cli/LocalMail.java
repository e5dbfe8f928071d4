package dev.mostrador.cli;

import dev.mostrador.identity.TokensAtRest;
import dev.mostrador.platform.postgres.DataLock;
import dev.mostrador.platform.postgres.Refused;
import dev.mostrador.platform.postgres.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A mail for the Mostrador that runs on this machine. Its token is made when it is first needed and kept in the data
/// folder, where only its owner can read it.
record LocalMail(Machine machine, String mailbox, Path mail) {
    private static final String NAME = "mail deliver";

    int deliver() throws IOException {
        var address = DataLock.holder(machine.folder())
                .filter(DataLock.Holder::serves)
                .map(DataLock.Holder::address)
                .filter(known -> !known.isEmpty());
        if (address.isEmpty()) {
            machine.complain("cli.mail.down");
            return Exit.TRY_LATER;
        }
        var post = new MailPost(machine, address.get(), mailbox, mail);
        var kept = keptTokens();
        if (!kept.isEmpty()) {
            var answer = tried(post, kept);
            if (answer.code() != 401) return answer.status();
        }
        return tried(post, newTokens()).status(); // revoked on the screen, or the database is another one
    }

    /// One token an account: the mailbox belongs to one of them.
    private MailPost.Answer tried(MailPost post, List<String> tokens) throws IOException {
        var answer = post.with(tokens.getFirst());
        for (var token : tokens.subList(1, tokens.size())) {
            if (answer.code() != 404) return answer;
            answer = post.with(token);
        }
        return answer;
    }

    private Path file() {
        return machine.folder().root().resolve("mail-deliver.token");
    }

    private List<String> keptTokens() throws IOException {
        return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    }

    private List<String> newTokens() {
        try (var occasion = Occasion.of(machine, NAME);
                var connection = occasion.connect()) {
            var tokens = new TokensAtRest(connection);
            var made = new ArrayList<String>();
            for (var account : tokens.accounts())
                made.add(tokens.create(account.id(), NAME, machine.clock().instant()));
            if (made.isEmpty()) throw Refused.saying(machine.say("cli.account.none"));
            Secret.write(file(), String.join("\n", made));
            return made;
        } catch (SQLException e) {
            throw Refused.saying(machine.say("cli.database.failed", e.getMessage()));
        }
    }
}
