package dev.mostrador.desk.live;

import dev.mostrador.desk.Colleagues;
import dev.mostrador.ui.Initials;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/// Who is in one conversation now, as a desk shows it.
///
/// @param people nobody: they have all left
record Watched(long number, List<Person> people) {
    private static final int MOST = 8; // faces

    record Person(UUID id, String name, String initials, boolean typing) {}

    static Watched of(long number, List<UUID> agents, Predicate<UUID> typing, Colleagues colleagues) {
        return new Watched(
                number,
                agents.stream()
                        .filter(colleagues::isAgent)
                        .sorted()
                        .limit(MOST)
                        .map(id -> person(id, colleagues.agent(id), typing.test(id)))
                        .toList());
    }

    private static Person person(UUID id, String name, boolean typing) {
        return new Person(id, name, Initials.of(name), typing);
    }
}
