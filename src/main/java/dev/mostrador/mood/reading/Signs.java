package dev.mostrador.mood.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words and turns of phrase that show anger, from a file that says each with its weight.
final class Signs {
    private static final Pattern LINE = Pattern.compile("(\\w+) ([\\d.]+) (~?)(.+)");
    private static final Pattern DENIED = Pattern.compile("\\b(no|ni|sin|tampoco|nada|nunca|ya no)( \\w+){0,3} $");
    private static final Pattern SOMEBODY_ELSE = Pattern.compile(
            "\\b(mi|mis|un|una|el|la|los|las|otra?s?|al) (\\w+ )?(perr\\w+|gat\\w+|cachorr\\w+|mascotas?|vecin\\w+|competencia|repartidor\\w*"
                    + "|mensajer\\w+|gente|ruido|juguete|clientes?|cunad\\w+)\\b[^.!?,;]{0,40}$|\\bdicen? que [^.!?,;]{0,30}$"
                    + "|\\bcompetencia [^.!?;]{0,25}$");

    private final List<Turn> turns;

    private Signs(List<Turn> turns) {
        this.turns = turns;
    }

    private record Turn(Sign.Kind kind, double weight, boolean deniable, Pattern pattern) {}

    static Signs read(List<String> lines) {
        var turns = new ArrayList<Turn>();
        for (var line : lines) {
            var parts = LINE.matcher(line.strip());
            if (!line.startsWith("#") && parts.matches()) {
                turns.add(new Turn(
                        Sign.Kind.of(parts.group(1)),
                        Double.parseDouble(parts.group(2)),
                        !parts.group(3).isEmpty(),
                        Pattern.compile("\\b(?:" + parts.group(4) + ")(?!\\w)")));
            }
        }
        return new Signs(List.copyOf(turns));
    }

    /// What stands at the same place counts once, by the heaviest.
    List<Sign> in(String said) {
        var found = new ArrayList<Sign>();
        for (var turn : turns) {
            var matcher = turn.pattern().matcher(said);
            while (matcher.find()) {
                if (matcher.end() > matcher.start() && !(turn.deniable() && isNotMeant(said, matcher.start()))) {
                    add(found, new Sign(turn.kind(), matcher.start(), matcher.end(), turn.weight()));
                }
            }
        }
        return found;
    }

    private static void add(List<Sign> found, Sign sign) {
        var same = found.stream()
                .filter(it -> it.start() < sign.end() && sign.start() < it.end())
                .toList();
        if (same.stream().allMatch(it -> it.weight() < sign.weight())) {
            found.removeAll(same);
            found.add(sign);
        }
    }

    /// Found at least once where it is neither denied nor said of somebody else.
    static boolean isMeant(Matcher found, String said) {
        while (found.find()) {
            if (!isNotMeant(said, found.start())) return true;
        }
        return false;
    }

    private static boolean isNotMeant(String said, int start) {
        var before = said.substring(Math.max(0, start - 60), start);
        return DENIED.matcher(before).find() || SOMEBODY_ELSE.matcher(before).find();
    }
}
