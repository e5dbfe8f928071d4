package dev.mostrador.routing;

import dev.mostrador.routing.Choice.Given;
import dev.mostrador.routing.Choice.Waits;
import dev.mostrador.routing.Choice.Why;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who of those who can. It looks, and changes nothing.
final class Choosing {
    private final Wanted wanted;
    private final Way way;
    private final Floor floor;
    private final Set<UUID> skills;

    Choosing(Wanted wanted, Way way, Floor floor) {
        this.wanted = wanted;
        this.way = way;
        this.floor = floor;
        this.skills = new HashSet<>(floor.requiredBy(wanted.inbox()));
        wanted.skills().stream().filter(floor::asks).forEach(skills::add);
    }

    Choice choose() {
        if (way == Way.NONE) {
            return new Waits(Lack.OFF, "", "");
        }
        var person =
                floor.find(wanted.person()).filter(hand -> lackBeyondTeam(hand).isEmpty());
        if (person.isPresent()) {
            return new Given(person.get().id(), Why.PERSON);
        }
        var able = floor.hands().stream().filter(hand -> lack(hand).isEmpty()).toList();
        if (able.isEmpty()) {
            return nobody();
        }
        if (able.stream().anyMatch(hand -> hand.id().equals(wanted.owner()))) {
            return new Given(Objects.requireNonNull(wanted.owner()), Why.OWNER);
        }
        var chosen =
                able.stream().min(way == Way.ROUND_ROBIN ? byTurn() : byLoad()).orElseThrow();
        return new Given(chosen.id(), way == Way.ROUND_ROBIN ? Why.ROUND_ROBIN : Why.LEAST_LOADED);
    }

    /// What keeps this one from getting it; empty: nothing.
    Optional<Lack> lack(Hand hand) {
        var team = wanted.team();
        var isIn = team == null ? !hand.onlyTeams() : hand.teams().contains(team);
        return isIn ? lackBeyondTeam(hand) : Optional.of(Lack.TEAM);
    }

    private Optional<Lack> lackBeyondTeam(Hand hand) {
        if (wanted.language() != null && !hand.languages().contains(wanted.language())) {
            return Optional.of(Lack.LANGUAGE);
        }
        if (!hand.skills().containsAll(skills)) {
            return Optional.of(Lack.SKILL);
        }
        if (hand.id().equals(wanted.notTo())) {
            return Optional.of(Lack.LEFT);
        }
        if (!hand.available()) {
            return Optional.of(Lack.OFFLINE);
        }
        return floor.hasRoom(hand.id(), wanted.channel()) ? Optional.empty() : Optional.of(Lack.FULL);
    }

    // What the nearest lacks: "nobody with Portuguese on line", not "the others do not speak it".
    private Waits nobody() {
        var nearest = floor.hands().stream()
                .flatMap(hand -> lack(hand).stream())
                .max(Comparator.naturalOrder())
                .orElse(Lack.TEAM);
        return new Waits(nearest, wanted.language() == null ? "" : wanted.language(), missing());
    }

    // The one that fewest have.
    private String missing() {
        return skills.stream()
                .min(Comparator.comparingLong(skill -> floor.hands().stream()
                        .filter(hand -> hand.skills().contains(skill))
                        .count()))
                .map(floor::skill)
                .orElse("");
    }

    private Comparator<Hand> byTurn() {
        return Comparator.comparingLong((Hand hand) -> floor.turn(wanted.queue(), hand.id()))
                .thenComparing(Hand::id);
    }

    private Comparator<Hand> byLoad() {
        return Comparator.comparingInt((Hand hand) -> floor.load(hand.id(), wanted.channel()))
                .thenComparing(byTurn());
    }
}
