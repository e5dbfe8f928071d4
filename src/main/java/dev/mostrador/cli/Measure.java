package dev.mostrador.cli;

import dev.mostrador.bench.Bench;
import dev.mostrador.bench.ChatBench;
import dev.mostrador.bench.PromiseBench;
import dev.mostrador.bench.ProtocolBench;
import dev.mostrador.bench.Scenario;
import dev.mostrador.bench.StyleBench;
import dev.mostrador.bench.WritingBench;
import dev.mostrador.platform.postgres.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// `bench`: fills a database of its own and measures. What it finds goes to standard output, how far it is to the
/// error output.
final class Measure implements Command {
    private static final String CHAT = "chat"; // streams and messages, not a piece of work at a time
    private static final String PROMISES = "promises";
    private static final String PROTOCOL = "protocol";
    private static final String STYLE = "style"; // the rules, and what the desk asks of them
    private static final String USUAL = "100000";
    private static final int MOST = 5_000_000;

    @Override
    public int run(Machine machine, List<String> arguments) {
        var options = Options.of(arguments, Set.of(), Set.of("--conversations", "--only", "--json"))
                .exactly(0, "cli.usage.bench");
        var home = Path.of(System.getProperty("mostrador.home", "."));
        try {
            if (CHAT.equals(options.value("--only"))) {
                var chat = new ChatBench(home.resolve("mostrador"), 2_000, 100, 200, 20, machine.error());
                machine.output().println(chat.run());
                return Exit.DONE;
            }
            if (PROMISES.equals(options.value("--only"))) {
                machine.output().println(new PromiseBench(home.resolve("mostrador"), machine.error()).run());
                return Exit.DONE;
            }
            if (PROTOCOL.equals(options.value("--only"))) {
                machine.output().println(new ProtocolBench(home.resolve("mostrador"), machine.error()).run());
                return Exit.DONE;
            }
            if (STYLE.equals(options.value("--only"))) {
                machine.output().println(new StyleBench(home).run());
                machine.output().println(new WritingBench(home.resolve("mostrador"), machine.error()).run());
                return Exit.DONE;
            }
            var bench =
                    new Bench(home.resolve("mostrador"), conversations(options), scenarios(options), machine.error());
            var findings = bench.run();
            machine.output().println(findings.table());
            var json = options.value("--json");
            if (json != null) Files.writeString(Path.of(json), findings.json());
            return Exit.DONE;
        } catch (IOException | SQLException e) {
            throw Refused.saying(machine.say("cli.bench.failed", e.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Exit.REFUSED;
        }
    }

    private static List<Scenario> scenarios(Options options) {
        var only = options.value("--only");
        if (only == null) return List.of(Scenario.values());
        return Stream.of(only.split(","))
                .map(name -> Scenario.called(name).orElseThrow(() -> new Usage("cli.usage.bench")))
                .toList();
    }

    private static int conversations(Options options) {
        var given = options.value("--conversations");
        var text = given == null ? USUAL : given;
        if (!text.matches("[1-9][0-9]{0,6}") || Integer.parseInt(text) > MOST) throw new Usage("cli.usage.bench");
        return Integer.parseInt(text);
    }
}
