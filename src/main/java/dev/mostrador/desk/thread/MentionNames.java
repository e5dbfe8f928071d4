package dev.mostrador.desk.thread;

import dev.mostrador.identity.Agent;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds out who is called by `@name` in a note: by the whole name, or by the first where nobody else has it.
public final class MentionNames {
    private MentionNames() {}

    public static Set<UUID> in(String text, Collection<Agent> agents) {
        var called = new HashSet<UUID>();
        var matcher = Pattern.compile(pattern(names(agents)), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        while (!agents.isEmpty() && matcher.find()) {
            var name = matcher.group().substring(1).toLowerCase(Locale.ROOT);
            var bearers =
                    agents.stream().filter(agent -> answersTo(agent, name)).toList();
            if (bearers.size() == 1) {
                called.add(bearers.getFirst().id());
            }
        }
        return called;
    }

    /// What people can be called by.
    public static List<String> names(Collection<Agent> agents) {
        return agents.stream()
                .flatMap(agent -> java.util.stream.Stream.of(agent.name(), first(agent.name())))
                .distinct()
                .toList();
    }

    /// The longest name first: `@Nuria Sanz` is not `@Nuria` and a word.
    static String pattern(List<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "@(?:", ")(?![\\p{L}\\d])"));
    }

    private static boolean answersTo(Agent agent, String name) {
        var whole = agent.name().toLowerCase(Locale.ROOT);
        return whole.equals(name) || first(whole).equals(name);
    }

    private static String first(String name) {
        return name.replaceFirst(" .*", "");
    }
}
