package dev.mostrador.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.conversation.View;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.Counter.Shop;
import dev.mostrador.fixtures.ModuleTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What conversations are about: said, suggested, counted.
@ModuleTest
class SortingTest {
    private static final String BROKEN = "El comedero ha llegado hecho pedazos, la caja venía aplastada";

    @Autowired
    private Counter counter;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Threads threads;

    @Autowired
    private Lists lists;

    @Autowired
    private Merging merging;

    @Autowired
    private ReasonSorting sorting;

    @Autowired
    private Suggesting suggesting;

    @Autowired
    private Reasons reasons;

    @Autowired
    private Pareto pareto;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = counter.openShop();
    }

    @Test
    void aReasonBringsItsUsualKindAndLeavesAFact() {
        shop.run(() -> {
            var id = write("lucia@example.com", BROKEN);

            var result = sorting.sort(id, null, "product.damaged", shop.nuria());

            assertThat(result).isInstanceOfSatisfying(SortResult.Done.class, done -> {
                assertThat(done.sorted().kind()).isEqualTo(Kind.INCIDENT);
                assertThat(done.sorted().place()).isEqualTo(1);
                assertThat(done.sorted().suggested()).isEqualTo("product.damaged");
            });
            assertThat(sorting.sort(id, null, "product.damaged", shop.nuria())).isInstanceOf(SortResult.Same.class);
            assertThat(threads.events(id))
                    .filteredOn(event -> event.kind().column().equals("reason_set"))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.agent()).isEqualTo(shop.nuria());
                        assertThat(event.data()).containsEntry("reason", "Llegó roto o dañado");
                    });
        });
    }

    @Test
    void theKindAloneCanBeSaidAndTheReasonStays() {
        shop.run(() -> {
            var id = write("lucia@example.com", BROKEN);
            sorting.sort(id, Kind.COMPLAINT, null, shop.nuria());
            assertThat(sorting.of(id))
                    .hasValueSatisfying(it -> assertThat(it.reason()).isNull());
            sorting.sort(id, null, "product.damaged", shop.nuria());
            sorting.sort(id, Kind.COMPLAINT, null, shop.nuria());

            assertThat(sorting.of(id)).hasValueSatisfying(it -> {
                assertThat(it.kind()).isEqualTo(Kind.COMPLAINT);
                assertThat(it.reason()).isEqualTo("product.damaged");
            });
        });
    }

    @Test
    void whatIsNotOfferedIsNotTaken() {
        shop.run(() -> {
            var id = write("lucia@example.com", BROKEN);
            reasons.hide("product.wrong", true);

            assertThat(sorting.sort(id, null, "product.wrong", shop.nuria()))
                    .isInstanceOf(SortResult.UnknownReason.class);
            assertThat(sorting.sort(id, null, "product", shop.nuria())).isInstanceOf(SortResult.UnknownReason.class);
            assertThat(sorting.sort(id, null, "nothing.like_it", shop.nuria()))
                    .isInstanceOf(SortResult.UnknownReason.class);
            assertThat(sorting.sort(id, null, null, shop.nuria())).isInstanceOf(SortResult.UnknownReason.class);
            assertThat(sorting.of(id)).isEmpty();
        });
    }

    @Test
    void hiddenReasonsAreNotSuggested() {
        shop.run(() -> {
            assertThat(suggesting.from(BROKEN))
                    .hasSize(3)
                    .first()
                    .satisfies(it -> assertThat(it.reason().key()).isEqualTo("product.damaged"));
            reasons.hide("product.damaged", true);
            assertThat(suggesting.from(BROKEN))
                    .hasSize(3)
                    .noneMatch(it -> it.reason().key().equals("product.damaged"));
        });
    }

    @Test
    void aListIsNarrowedByReasonBranchAndKind() {
        shop.run(() -> {
            var broken = write("lucia@example.com", BROKEN);
            write("teo@example.com", "¿A qué hora abren?");
            sorting.sort(broken, null, "product.damaged", shop.nuria());

            assertThat(listed("reason", "product.damaged")).containsExactly(broken);
            assertThat(listed("reason", "product")).containsExactly(broken);
            assertThat(listed("kind", "incident")).containsExactly(broken);
            assertThat(listed("reason", "return")).isEmpty();
        });
    }

    @Test
    void ownReasonsHaveAKeyForEverAndTheUsedOnesStay() {
        shop.run(() -> {
            var grooming = reasons.add(wish("service", "Peluquería canina")).orElseThrow();
            assertThat(grooming.key()).isEqualTo("service.peluqueria_canina");
            reasons.change(grooming.key(), wish("presale", "Cortes de pelo"));
            assertThat(reasons.tree().find("service.peluqueria_canina"))
                    .hasValueSatisfying(it -> assertThat(it.parent()).isEqualTo("presale"));
            var id = write("lucia@example.com", "¿Cortan el pelo?");
            sorting.sort(id, null, grooming.key(), shop.nuria());

            assertThat(reasons.delete(grooming.key())).isFalse();
            assertThat(reasons.delete("product.damaged")).isFalse();
            var unused = reasons.add(wish("service", "Peluquería canina")).orElseThrow();
            assertThat(unused.key()).isEqualTo("service.peluqueria_canina_2");
            assertThat(reasons.delete(unused.key())).isTrue();
        });
    }

    @Test
    void oneIsMovedUpAmongItsSiblings() {
        shop.run(() -> {
            reasons.raise("return.exchange");
            assertThat(reasons.tree().keysUnder("return")).contains("return.exchange");
            assertThat(reasons.tree().branches())
                    .filteredOn(it -> it.reason().key().equals("return"))
                    .singleElement()
                    .satisfies(it -> assertThat(it.leaves().getFirst().key()).isEqualTo("return.exchange"));
        });
    }

    @Test
    void theFiguresCountWhatWasSaidLast() {
        shop.run(() -> {
            var one = write("lucia@example.com", BROKEN);
            var two = write("teo@example.com", BROKEN);
            var three = write("ana@example.com", "Hola");
            sorting.sort(one, null, "return.return", shop.nuria());
            sorting.sort(one, null, "product.damaged", shop.nuria());
            sorting.sort(two, null, "product.damaged", shop.nuria());
            sorting.sort(three, null, "other.other", shop.nuria());

            var figures = pareto.of(28);

            assertThat(figures.all()).isEqualTo(3);
            assertThat(figures.lines().getFirst().conversations()).isEqualTo(2);
            assertThat(figures.lines().getLast().together()).isEqualTo(100);
            assertThat(figures.isMuchOther()).isTrue();
            assertThat(figures.third()).isPositive();
            sorting.clear(three, shop.nuria());
            assertThat(pareto.of(28).all()).isEqualTo(2);
        });
    }

    @Test
    void oneMatterCountsOnceAfterAMerge() {
        shop.run(() -> {
            var one = write("lucia@example.com", BROKEN);
            var two = write("lucia@example.com", "Sigue roto");
            sorting.sort(two, null, "product.damaged", shop.nuria());
            merging.merge(two, one, false, shop.nuria());

            assertThat(sorting.of(one))
                    .hasValueSatisfying(it -> assertThat(it.reason()).isEqualTo("product.damaged"));
            assertThat(pareto.of(28).all()).isEqualTo(1);
        });
    }

    @Test
    void anotherShopSeesNothing() {
        var id = shop.get(() -> {
            var mine = write("lucia@example.com", BROKEN);
            sorting.sort(mine, null, "product.damaged", shop.nuria());
            reasons.add(wish("service", "Peluquería canina"));
            return mine;
        });
        counter.openShop().run(() -> {
            assertThat(sorting.of(id)).isEmpty();
            assertThat(pareto.of(28).all()).isZero();
            assertThat(reasons.tree().find("service.peluqueria_canina")).isEmpty();
        });
    }

    private static Reasons.Wish wish(String parent, String name) {
        return new Reasons.Wish(parent, name, "", Kind.QUESTION);
    }

    private List<UUID> listed(String name, String value) {
        return lists.page(new View.InState(State.OPEN), Filter.NONE.with(name, value), null, 10).rows().stream()
                .map(it -> it.id())
                .toList();
    }

    private UUID write(String from, String text) {
        return ((dev.mostrador.conversation.Received.Stored) conversations.receive(shop.mail(from, "Hola", text)))
                .conversation();
    }
}
