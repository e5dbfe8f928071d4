package dev.mostrador.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `--name value`, `--name=value`, `--flag`, and the words in between.
record Options(Map<String, String> values, List<String> words) {

    /// @param flags options without a value
    /// @param valued options with one
    static Options of(List<String> arguments, Set<String> flags, Set<String> valued) {
        var options = new Options(new HashMap<>(), new ArrayList<>());
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            var name = word.replaceAll("=.*", "");
            if (!word.startsWith("--")) options.words.add(word);
            else if (flags.contains(word)) options.values.put(word, "");
            else if (!valued.contains(name)) throw new Usage("cli.option.unknown", word);
            else if (word.contains("=")) options.values.put(name, word.substring(name.length() + 1));
            else if (rest.hasNext()) options.values.put(name, rest.next());
            else throw new Usage("cli.option.value", word);
        }
        return options;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    String value(String name) {
        return values.get(name);
    }

    String required(String name, String usage) {
        var value = values.get(name);
        if (value == null || value.isBlank()) throw new Usage(usage);
        return value;
    }

    Options exactly(int count, String usage) {
        if (words.size() != count) throw new Usage(usage);
        return this;
    }
}
