package dev.mostrador.cli;

import dev.mostrador.identity.TokensAtRest;
import dev.mostrador.platform.postgres.Refused;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// `token create --name N`: the secret alone on standard output, so that a script can take it.
final class Token implements Command {

    @Override
    public int run(Machine machine, List<String> arguments) {
        var options = Options.of(arguments, Set.of(), Set.of("--name", "--account"));
        if (!options.words().equals(List.of("create"))) throw new Usage("cli.usage.token");
        var name = options.required("--name", "cli.usage.token");
        try (var occasion = Occasion.of(machine, "token create");
                var connection = occasion.connect()) {
            var tokens = new TokensAtRest(connection);
            var account = account(machine, options, tokens);
            var secret = tokens.create(account.id(), name, machine.clock().instant());
            machine.complain("cli.token.made", name, account.name());
            machine.output().println(secret);
            return Exit.DONE;
        } catch (SQLException e) {
            throw Refused.saying(machine.say("cli.database.failed", e.getMessage()));
        }
    }

    private static TokensAtRest.Account account(Machine machine, Options options, TokensAtRest tokens)
            throws SQLException {
        var accounts = tokens.accounts();
        if (accounts.isEmpty()) throw Refused.saying(machine.say("cli.account.none"));
        var wanted = options.value("--account");
        if (wanted == null && accounts.size() == 1) return accounts.getFirst();
        return accounts.stream()
                .filter(account -> Integer.toString(account.id()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refused.saying(machine.say("cli.account.which", list(accounts))));
    }

    private static String list(List<TokensAtRest.Account> accounts) {
        return accounts.stream()
                .map(account -> "  " + account.id() + "  " + account.name())
                .collect(Collectors.joining("\n"));
    }
}
