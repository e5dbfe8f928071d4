package dev.mostrador.protocol.text;

import dev.mostrador.ui.Saying;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.StreamReader;

/// What YAML could say and no protocol does: references, tags, a second document, levels without end. It is looked for
/// in the order of the text, before anything is made of it, so that the line can be named.
final class YamlCheck {
    private int depth;
    private int documents;

    private YamlCheck() {}

    static void refuse(String yaml) {
        letters(yaml);
        var limits = new LoaderOptions();
        limits.setCodePointLimit(ProtocolYaml.LONGEST);
        limits.setNestingDepthLimit(2 * ProtocolYaml.DEPTH);
        var check = new YamlCheck();
        for (var event : new Yaml(limits).parse(new StringReader(yaml))) check.look(event);
    }

    private static void letters(String yaml) {
        for (int i = 0; i < yaml.length(); ) {
            var letter = yaml.codePointAt(i);
            if (!StreamReader.isPrintable(letter)) {
                throw new Wrong(
                        1
                                + (int) yaml.substring(0, i)
                                        .chars()
                                        .filter(it -> it == '\n')
                                        .count(),
                        "",
                        "protocol.yaml.letter");
            }
            i += Character.charCount(letter);
        }
    }

    private void look(Event event) {
        if (event instanceof DocumentStartEvent) documents++;
        if (event instanceof CollectionStartEvent) depth++;
        if (event instanceof CollectionEndEvent) depth--;
        var wrong = wrong(event);
        if (!wrong.isEmpty()) throw new Wrong(line(event.getStartMark()), "", "protocol.yaml." + wrong);
    }

    private String wrong(Event event) {
        return switch (event) {
            case AliasEvent _ -> "alias";
            case ScalarEvent scalar when isTagged(scalar.getTag()) -> "tag";
            case CollectionStartEvent start when isTagged(start.getTag()) -> "tag";
            default -> documents > 1 ? "second" : depth > ProtocolYaml.DEPTH ? "deep" : "";
        };
    }

    // "!" alone says only that it is text.
    private static boolean isTagged(@Nullable String tag) {
        return tag != null && !tag.equals("!");
    }

    /// Where it stops being YAML; of a quotation without end where it begins.
    static Trouble trouble(MarkedYAMLException broken, String yaml) {
        var open = String.valueOf(broken.getContext()).contains("quoted scalar");
        var line = line(open ? broken.getContextMark() : broken.getProblemMark());
        if (open) return new Trouble(line, "", Saying.of("protocol.yaml.quote"));
        var text = line == 0 ? "" : yaml.lines().skip(line - 1).findFirst().orElse("");
        var indented = text.substring(0, text.length() - text.stripLeading().length());
        return new Trouble(line, "", Saying.of(indented.contains("\t") ? "protocol.yaml.tab" : "protocol.yaml.broken"));
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }

    static final class Wrong extends RuntimeException {
        private final transient Trouble trouble;

        Wrong(int line, String field, String key) {
            super(null, null, false, false);
            trouble = new Trouble(line, field, Saying.of(key));
        }

        Trouble trouble() {
            return trouble;
        }
    }
}
