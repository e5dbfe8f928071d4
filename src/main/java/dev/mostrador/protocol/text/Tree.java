package dev.mostrador.protocol.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A protocol between its records and any text: leaves, rows and branches, which know the line they came from.
///
/// `line` is 0 where there is none.
public sealed interface Tree {
    int line();

    /// @param quoted the author meant text, not a number
    record Leaf(String text, boolean quoted, int line) implements Tree {}

    record Rows(List<Tree> rows, int line) implements Tree {}

    record Branch(Map<String, Tree> fields, Map<String, Integer> lines, int line) implements Tree {}

    /// As maps, lists, texts, numbers and truths.
    static Tree of(Object plain) {
        return switch (plain) {
            case Map<?, ?> map -> {
                var fields = new LinkedHashMap<String, Tree>();
                map.forEach((name, value) -> fields.put(String.valueOf(name), of(value)));
                yield new Branch(fields, Map.of(), 0);
            }
            case List<?> list -> {
                var rows = new ArrayList<Tree>();
                for (var each : list) rows.add(of(each));
                yield new Rows(rows, 0);
            }
            case Number number -> new Leaf(number.toString(), false, 0);
            case Boolean truth -> new Leaf(truth.toString(), false, 0);
            default -> new Leaf(plain.toString(), true, 0);
        };
    }
}
