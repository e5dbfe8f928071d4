package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Objection.Way;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObjectingTest {
    private final Objection card = new Objection("card:1", "leak.card", Way.ANY_REASON, "k", List.of());
    private final Objection key = new Objection("key:1", "leak.key", Way.NONE, "k", List.of());

    @Test
    void whatIsObjectedToStandsUntilItsAuthorNamesItAndSaysWhy() {
        assertThat(standing(List.of(card), null)).containsExactly(card);
        assertThat(standing(List.of(card), new Insistence(Set.of("card:2"), "es suya")))
                .containsExactly(card);
        assertThat(standing(List.of(card), new Insistence(Set.of("card:1"), " ")))
                .containsExactly(card);
        assertThat(standing(List.of(card), new Insistence(Set.of("card:1"), "es suya")))
                .isEmpty();
    }

    @Test
    void nobodyPassesWhatIsNotPassable() {
        var all = new Insistence(Set.of("card:1", "key:1"), "da igual");
        assertThat(standing(List.of(card, key), all)).containsExactly(key);
    }

    @Test
    void aReadyReasonIsNoReasonWhereItsAuthorsOwnWordsAreWanted() {
        var gate = new Objection("gate:1", "gate.apology", Way.OWN_WORDS, "k", List.of());
        var both = Set.of("card:1", "gate:1");
        assertThat(standing(List.of(card, gate), new Insistence(both, "checked")))
                .containsExactly(gate);
        assertThat(standing(List.of(card, gate), new Insistence(both, "Ya se la pedimos por teléfono")))
                .isEmpty();
    }

    private List<Objection> standing(List<Objection> said, @Nullable Insistence on) {
        ReplyGuard guard = (_, _) -> said;
        return new Objecting(List.of(guard)).judge(unused(), reply(on)).standing();
    }

    private static NewReply reply(@Nullable Insistence on) {
        var to = new Address("", "lucia@example.com");
        return new NewReply(
                        UUID.randomUUID(), "email", null, to, Recipients.to(to), "", "Hola", null, null, "k", List.of())
                .meaning(Set.of(), on);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals", "DataFlowIssue"})
    private static <T> T unused() {
        return null;
    }
}
