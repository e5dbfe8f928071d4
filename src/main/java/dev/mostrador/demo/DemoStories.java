package dev.mostrador.demo;

import dev.mostrador.conversation.Tags.Tag;
import dev.mostrador.customer.Customers;
import dev.mostrador.platform.Moment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Lives the fortnight again, all conversations woven together in the order of time, so that numbers and ids come as
/// they would have come. Asks for an open account scope.
@Component
class DemoStories {
    private final DemoHands hands;
    private final DemoChat chat;
    private final DemoThreads threads;
    private final Customers customers;
    private final Clock clock;

    DemoStories(DemoHands hands, DemoChat chat, DemoThreads threads, Customers customers, Clock clock) {
        this.hands = hands;
        this.chat = chat;
        this.threads = threads;
        this.customers = customers;
        this.clock = clock;
    }

    void tell(DemoShop shop, DemoPeople people) {
        var now = clock.instant();
        var zone = shop.account().zone();
        var dates = new DatePhrases(LocalDate.ofInstant(now, zone));
        var stage = new Stage(hands, people, shop, dates, tags(shop), now);
        var timeline = new Timeline(now, zone, shop.account().referenceTime());
        var beats = new ArrayList<Timed>();
        for (var matter : shop.conversations()) {
            beats.addAll(timed(new Story(matter, stage).beats(), timeline));
        }
        for (var more : List.of(chat.beats(stage), threads.question(stage), threads.twice(stage))) {
            beats.addAll(timed(more, timeline));
        }
        beats.sort(Comparator.comparing(Timed::at));
        beats.forEach(beat -> Moment.at(beat.at(), () -> beat.work().accept(beat.at())));
        shop.customers().forEach(this::remember);
    }

    private record Timed(Instant at, Consumer<Instant> work) {}

    private static List<Timed> timed(List<Story.Beat> beats, Timeline timeline) {
        var moments = timeline.moments(beats.stream()
                .map(beat -> new Timeline.Step(beat.minutesAgo(), beat.byShop()))
                .toList());
        var timed = new ArrayList<Timed>();
        for (var i = 0; i < beats.size(); i++) {
            timed.add(new Timed(moments.get(i), beats.get(i).work()));
        }
        return timed;
    }

    private List<Tag> tags(DemoShop shop) {
        shop.tags().forEach(hands.tags()::create);
        return hands.tags().all();
    }

    private void remember(DemoShop.Customer known) {
        var id = customers.findByEmail(known.email()).orElseThrow();
        customers.edit(
                id,
                known.name(),
                Objects.requireNonNullElse(known.company(), ""),
                Objects.requireNonNullElse(known.notes(), ""));
    }
}
