package dev.mostrador.voice;

import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Teams;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signals;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The shop, its people and its teams are spelled as they are called.
@Component
class StaffNames implements LearnedWords {
    private final Remembered<Set<String>> names;

    StaffNames(Accounts accounts, Agents agents, Teams teams, Signals signals) {
        this.names =
                new Remembered<>(signals, Set.of(Agents.SIGNAL, Teams.SIGNAL), () -> names(accounts, agents, teams));
    }

    private static Set<String> names(Accounts accounts, Agents agents, Teams teams) {
        var people = agents.all().stream().map(it -> it.name());
        var groups = teams.all().stream().map(it -> it.name());
        return Stream.of(people, groups, Stream.of(accounts.current().name()))
                .flatMap(it -> it)
                .flatMap(name -> ProperNames.of(name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> words() {
        return names.get();
    }
}
