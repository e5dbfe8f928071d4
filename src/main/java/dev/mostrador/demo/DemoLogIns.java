package dev.mostrador.demo;

import dev.mostrador.platform.postgres.MachineWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The people of the shop in columns: name, role, e-mail, password.
final class DemoLogIns {
    private DemoLogIns() {}

    static String of(DemoShop shop) {
        var words = MachineWords.of("demo");
        var head = List.of(
                words.say("demo.log-ins.name"),
                words.say("demo.log-ins.role"),
                words.say("demo.log-ins.email"),
                words.say("demo.log-ins.password"));
        var people = shop.people().stream().map(person -> row(person, shop.account()));
        var rows = Stream.concat(Stream.of(head), people).toList();
        return "\n" + words.say("demo.log-ins", shop.account().name()) + "\n\n" + table(rows) + "\n";
    }

    private static List<String> row(DemoShop.Person person, DemoShop.AccountOf account) {
        var role = MachineWords.of("ui").say("ui.role." + person.role());
        return List.of(person.name(), role, person.email(), account.password());
    }

    private static String table(List<List<String>> rows) {
        return rows.stream()
                .map(row -> "  " + padded(rows, row, 0) + padded(rows, row, 1) + padded(rows, row, 2) + row.get(3))
                .collect(Collectors.joining("\n"));
    }

    private static String padded(List<List<String>> rows, List<String> row, int column) {
        var width =
                rows.stream().mapToInt(each -> each.get(column).length()).max().orElseThrow();
        return row.get(column) + " ".repeat(width - row.get(column).length() + 3);
    }
}
