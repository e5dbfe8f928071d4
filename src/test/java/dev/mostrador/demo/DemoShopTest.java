package dev.mostrador.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.demo.DemoShop.Matter;
import dev.mostrador.demo.DemoShop.Said;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoShopTest {
    private final DemoShop shop = DemoShop.read();

    @Test
    void everyStateHasConversations() {
        assertThat(shop.conversations()).hasSize(60);
        assertThat(shop.conversations()).extracting(Matter::state).contains("open", "snoozed", "resolved", "closed");
        assertThat(count(it -> it.state().equals("open") && it.assignee() == null))
                .isGreaterThan(8);
        assertThat(count(it -> it.priority().equals("urgent"))).isBetween(2L, 5L);
    }

    @Test
    void aColleagueMayWorkOnWhatAnotherAnswersFor() {
        assertThat(count(it -> it.assignee() != null && !it.assignee().equals(it.owner())))
                .isGreaterThan(1);
    }

    @Test
    void everybodyAndEverythingNamedExists() {
        var people = shop.people().stream().map(DemoShop.Person::key).toList();
        var mailboxes = shop.mailboxes().stream().map(DemoShop.Mailbox::address).toList();
        for (var matter : shop.conversations()) {
            assertThat(mailboxes).contains(matter.mailbox());
            assertThat(shop.tags()).containsAll(matter.tags());
            assertThat(matter.actions()).allSatisfy(action -> assertThat(people).contains(action.by()));
            assertThat(matter.messages())
                    .allSatisfy(said -> assertThat(said.byCustomer() || people.contains(said.from()))
                            .isTrue());
        }
    }

    @Test
    void theStoriesRunForward() {
        assertThat(shop.conversations()).allSatisfy(matter -> {
            assertThat(matter.messages().getFirst().byCustomer()).isTrue();
            assertThat(matter.messages().stream().map(Said::minutesAgo)).isSortedAccordingTo((a, b) -> b - a);
        });
    }

    @Test
    void noParagraphOfTheShopIsWrittenTwice() {
        var seen = new HashSet<String>();
        paragraphs()
                .forEach(paragraph ->
                        assertThat(seen.add(paragraph)).as(paragraph).isTrue());
        assertThat(seen).hasSizeGreaterThan(100);
    }

    @Test
    void theShopWritesWithoutExclamationMarks() {
        assertThat(paragraphs()).noneMatch(paragraph -> paragraph.contains("!"));
    }

    private Stream<String> paragraphs() {
        return shop.conversations().stream()
                .flatMap(matter -> matter.messages().stream())
                .filter(said -> said.direction().equals("outbound"))
                .flatMap(said -> List.of(said.text().split("\n+")).stream())
                .filter(paragraph -> paragraph.length() > 40);
    }

    private long count(Predicate<Matter> wanted) {
        return shop.conversations().stream().filter(wanted).count();
    }
}
