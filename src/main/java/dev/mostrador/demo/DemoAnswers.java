package dev.mostrador.demo;

import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.answer.Sets;
import dev.mostrador.answer.Shelf;
import dev.mostrador.answer.Uses;
import dev.mostrador.answer.Who;
import dev.mostrador.answer.Wish;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Tags;
import dev.mostrador.conversation.Threads;
import dev.mostrador.conversation.View;
import dev.mostrador.identity.Teams;
import dev.mostrador.platform.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The shop has prepared answers of its own beside the shipped ones, two macros, and has sent some of them often.
@Component
class DemoAnswers {
    private static final int LOOKED_THROUGH = 200;
    private static final String HARNESS =
            "Para elegir la talla del arnés, mida el contorno del pecho justo detrás de las patas delanteras. Entre dos tallas, elija la mayor. Si me da la medida y el peso, le digo cuál le va.";
    private static final String PASSED =
            "Gracias por avisarnos, {{cliente|y disculpe la molestia}}. He pasado su caso a Envíos con todo lo que nos cuenta: no tiene que repetir nada. Le escribo {{compromiso}} con lo que me digan.";
    private static final String SOLVED =
            "Queda hecho lo que acordamos. Si falta algo, responda a este mensaje y lo retomamos donde estaba.";

    private final PreparedAnswers answers;
    private final Sets sets;
    private final Uses uses;
    private final Lists lists;
    private final Threads threads;
    private final Teams teams;
    private final Tags tags;

    DemoAnswers(PreparedAnswers answers, Sets sets, Uses uses, Lists lists, Threads threads, Teams teams, Tags tags) {
        this.answers = answers;
        this.sets = sets;
        this.uses = uses;
        this.lists = lists;
        this.threads = threads;
        this.teams = teams;
        this.tags = tags;
    }

    void tell(UUID nuria, UUID marta) {
        sets.take("shop", marta, Who.PROGRAM);
        answers.create(
                Wish.of(Shelf.ACCOUNT, marta, "Elegir la talla del arnés", HARNESS)
                        .in("Productos", "talla"),
                Who.PROGRAM);
        answers.create(
                Wish.of(Shelf.PERSONAL, nuria, "Mi cierre", "Quedo pendiente de su respuesta, {{cliente|y gracias}}.")
                        .in("", "cierre"),
                new Who(nuria, false, List.of()));
        answers.create(
                Wish.of(Shelf.ACCOUNT, marta, "Pasar a Envíos", PASSED)
                        .in("Macros", "aenvios")
                        .doing(shipping(), false),
                Who.PROGRAM);
        answers.create(
                Wish.of(Shelf.ACCOUNT, marta, "Hecho y resuelto", SOLVED)
                        .in("Macros", "hecho")
                        .doing(List.of("resolve"), true),
                Who.PROGRAM);
        due(marta);
        use();
    }

    private List<String> shipping() {
        var steps = new ArrayList<String>();
        teams.all().stream()
                .filter(team -> team.name().startsWith("Env"))
                .findFirst()
                .ifPresent(team -> steps.add("team:" + team.id()));
        tags.all().stream().findFirst().ifPresent(tag -> steps.add("tag:" + tag.id()));
        steps.add("commit:1d");
        return steps;
    }

    private void due(UUID marta) {
        var text = "Del 20 al 31 de diciembre preparamos pedidos cada día laborable hasta las 14:00.";
        answers.create(
                new Wish(
                        Shelf.ACCOUNT,
                        null,
                        marta,
                        "Envíos",
                        "Horario de Navidad",
                        "navidad",
                        Wish.of(Shelf.ACCOUNT, marta, "x", text).wordings(),
                        List.of(),
                        false,
                        LocalDate.of(2026, 11, 1),
                        null),
                Who.PROGRAM);
    }

    // What was said in the stories counts as made from them, by turns: some are used much, others little.
    private void use() {
        var all = answers.all(Who.PROGRAM).stream().filter(it -> !it.isMacro()).toList();
        var turn = 0;
        for (var state : List.of(State.RESOLVED, State.CLOSED, State.OPEN)) {
            for (var it : lists.page(new View.InState(state), Filter.NONE, null, LOOKED_THROUGH)
                    .rows()) {
                for (var message : said(it)) used(all.get(turn * turn++ % all.size()), it, message);
            }
        }
    }

    private void used(PreparedAnswer answer, Conversation it, Message message) {
        Moment.at(message.at(), () -> uses.used(answer, it, message, Objects.requireNonNull(message.authorAgent())));
    }

    private List<Message> said(Conversation it) {
        return threads.messages(it.id(), null, LOOKED_THROUGH).stream()
                .filter(message -> message.direction() == Direction.OUTBOUND && message.authorAgent() != null)
                .toList();
    }
}
