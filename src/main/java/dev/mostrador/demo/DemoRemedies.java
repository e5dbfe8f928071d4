package dev.mostrador.demo;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.View;
import dev.mostrador.platform.Moment;
import dev.mostrador.protocol.document.Limits.Remedy;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.reason.Sorted;
import dev.mostrador.remedy.Approvals;
import dev.mostrador.remedy.Approvals.Decision;
import dev.mostrador.remedy.Concessions;
import dev.mostrador.remedy.GrantResult;
import dev.mostrador.remedy.NewConcession;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What Telepuppy gave its customers of late, one thing that Marta approved, and one that waits for her.
@Component
class DemoRemedies {
    private static final Duration LATER = Duration.ofHours(5); // than the customer wrote
    private static final Duration WAITING = Duration.ofMinutes(40);

    private final Lists lists;
    private final ReasonSorting sorting;
    private final Concessions concessions;
    private final Approvals approvals;

    DemoRemedies(Lists lists, ReasonSorting sorting, Concessions concessions, Approvals approvals) {
        this.lists = lists;
        this.sorting = sorting;
        this.concessions = concessions;
        this.approvals = approvals;
    }

    private record Given(Remedy remedy, String amount, String why) {}

    private static final List<Given> GIVEN = List.of(
            new Given(Remedy.REFUND, "12,90", "Los gastos de envío, por los dos días de retraso"),
            new Given(Remedy.RESEND, "18,50", "El saco llegó abierto: sale otro hoy"),
            new Given(Remedy.COUPON, "5", "Para el próximo pedido, por la espera"),
            new Given(Remedy.GIFT, "3,95", "Un juguete en el paquete"),
            new Given(Remedy.REFUND, "9,95", "La diferencia con la talla que pidió"),
            new Given(Remedy.COUPON, "10", "Por el cambio de almacén, que no avisamos"));

    void tell(DemoPeople people, Instant now) {
        var over = sorted(State.RESOLVED, State.CLOSED);
        for (int i = 0; i < Math.min(GIVEN.size(), over.size()); i++) give(over.get(i), GIVEN.get(i), now);
        if (over.size() > GIVEN.size()) approved(over.get(GIVEN.size()), people.agent("marta"), now);
        sorted(State.OPEN).stream()
                .findFirst()
                .ifPresent(it -> Moment.at(
                        now.minus(WAITING),
                        () -> grant(
                                it, new Given(Remedy.REFUND, "45,90", "La cama entera: volvió a llegar rota"), true)));
    }

    private void give(Conversation it, Given given, Instant now) {
        Moment.at(after(it, now), () -> grant(it, given, false));
    }

    private void approved(Conversation it, UUID marta, Instant now) {
        var asked = new Given(Remedy.REFUND, "64,50", "Todo el pedido: la segunda vez que llega roto");
        Moment.at(after(it, now), () -> grant(it, asked, true)).ifPresent(result -> {
            if (result instanceof GrantResult.Asked(var approval)
                    && !approval.askedBy().equals(marta)) {
                Moment.at(approval.askedAt().plus(WAITING), () -> {
                    approvals.decide(
                            approval.id(), new Decision(true, "50", "Los portes los pone el transportista.", marta));
                });
            }
        });
    }

    private static Instant after(Conversation it, Instant now) {
        var later = it.createdAt().plus(LATER);
        return later.isBefore(now) ? later : now;
    }

    private Optional<GrantResult> grant(Conversation it, Given given, boolean asking) {
        var agent = it.assignee() != null ? it.assignee() : Objects.requireNonNull(it.owner());
        return Optional.of(concessions.grant(new NewConcession(
                it.id(), given.remedy(), given.amount(), null, given.why(), agent, asking, "demo:" + it.id())));
    }

    // Whoever has them gives; the ones that somebody has sorted, in the order in which they came.
    private List<Conversation> sorted(State... states) {
        var all = Stream.of(states)
                .flatMap(state -> lists.page(new View.InState(state), Filter.NONE, null, 100).rows().stream())
                .filter(it -> (it.assignee() != null || it.owner() != null) && it.parent() == null)
                .sorted(Comparator.comparing(Conversation::number))
                .toList();
        var known = sorting.among(all.stream().map(Conversation::id).toList());
        return all.stream().filter(it -> isTrouble(known.get(it.id()))).toList();
    }

    private static boolean isTrouble(@org.jspecify.annotations.Nullable Sorted it) {
        return it != null
                && it.reason() != null
                && (it.reason().startsWith("product.")
                        || it.reason().startsWith("delivery.")
                        || it.reason().startsWith("return"));
    }
}
