package dev.mostrador.demo;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.InboundMessage;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.customer.Customers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What takes more than one conversation: a question to the carrier about a customer's parcel, and somebody who wrote
/// twice about one thing.
@Component
class DemoThreads {
    private static final Address CARRIER = new Address("Transportes Zarzo, incidencias", "incidencias@zarzo.example");
    private static final Address IRENE = new Address("Irene Sanchis", "irene.sanchis@example.com");
    private static final String WAITING = "teo.gil@example.net";

    private final Customers customers;
    private final Merging merging;

    DemoThreads(Customers customers, Merging merging) {
        this.customers = customers;
        this.merging = merging;
    }

    List<Story.Beat> question(Stage stage) {
        return new Question(stage).beats();
    }

    List<Story.Beat> twice(Stage stage) {
        return new Twice(stage).beats();
    }

    private final class Question {
        private static final String SUBJECT = "Expedición TZ-4471-8830-2: falta la firma de la entrega";
        private static final String ASKED = "carrier.1@telepuppy.example";

        private final Stage stage;
        private @Nullable Conversation side;

        Question(Stage stage) {
            this.stage = stage;
        }

        List<Story.Beat> beats() {
            return List.of(new Story.Beat(127, true, _ -> asks()), new Story.Beat(104, false, _ -> answers()));
        }

        private void asks() {
            about().ifPresent(about -> stage.hands().transaction().executeWithoutResult(_ -> {
                var begona = stage.people().agent("begona");
                var asked = stage.hands()
                        .conversations()
                        .start("email", about.inbox(), CARRIER, SUBJECT, begona, about.id());
                send(stage, asked, ASKED, "demo:carrier", begona, CARRIER, SUBJECT, """
                        Buenos días:

                        La expedición TZ-4471-8830-2 figura como entregada y el destinatario no la ha recibido. \
                        ¿Nos envían la firma o, si no la hay, nos dicen dónde está el bulto?

                        Lo necesitamos antes de las 12:00.""");
                side = asked;
            }));
        }

        private Optional<Conversation> about() {
            return customers.findByEmail(WAITING).stream()
                    .flatMap(id -> stage.hands().conversations().ofCustomer(id, 10).stream())
                    .filter(it -> it.state() == dev.mostrador.conversation.State.OPEN)
                    .findFirst();
        }

        private void answers() {
            if (side != null) {
                receive(stage, side.inbox(), CARRIER, "Re: " + SUBJECT, "zarzo.1@zarzo.example", side.id(), """
                        Buenos días, Begoña:

                        No consta firma: el repartidor lo dejó en un punto de recogida sin avisar. Lo tenemos \
                        localizado y puede salir esta misma tarde si nos lo confirman.

                        Un saludo,
                        Incidencias""");
            }
        }
    }

    private final class Twice {
        private final Stage stage;
        private @Nullable UUID first;
        private @Nullable UUID second;

        Twice(Stage stage) {
            this.stage = stage;
        }

        List<Story.Beat> beats() {
            return List.of(
                    new Story.Beat(
                            143, false, _ -> first = writes("¿Tienen arena sin perfume?", "irene.1@example.com", """
                            Buenos días, ¿tienen arena para gatos que no lleve perfume? Mi gata estornuda con la otra.

                            Irene""")),
                    new Story.Beat(121, false, _ -> second = writes("Arena para gatos", "irene.2@example.com", """
                            Hola, les he escrito antes desde el móvil y no sé si llegó. Es por la arena sin perfume, \
                            el saco de 10 kilos si lo hay.""")),
                    new Story.Beat(96, true, _ -> merges()),
                    new Story.Beat(93, true, _ -> answers()));
        }

        private UUID writes(String subject, String id, String text) {
            return receive(stage, "hola@telepuppy.example", IRENE, subject, id, null, text);
        }

        private void merges() {
            if (first != null && second != null) {
                merging.merge(second, first, false, stage.people().agent("andres"));
            }
        }

        private void answers() {
            var kept = Optional.ofNullable(first).flatMap(stage.hands().conversations()::find);
            kept.ifPresent(it -> stage.hands()
                    .transaction()
                    .executeWithoutResult(_ -> send(
                            stage,
                            it,
                            "irene.3@telepuppy.example",
                            "demo:irene",
                            stage.people().agent("andres"),
                            IRENE,
                            "Re: " + it.subject(),
                            """
                    Buenos días, Irene:

                    Llegaron sus dos mensajes y le contesto a los dos aquí. Tenemos arena sin perfume de 5 y de 10 \
                    kilos; del saco de 10 quedan cuatro. ¿Se lo aparto en tienda o prefiere que se lo enviemos?

                    Que tenga un buen día.""")));
        }
    }

    private static UUID receive(
            Stage stage,
            String inbox,
            Address from,
            String subject,
            String id,
            @Nullable UUID conversation,
            String text) {
        var box = stage.mailbox(inbox);
        var mail = new InboundMessage(
                "email",
                inbox,
                "demo:" + id,
                id,
                null,
                from,
                Recipients.to(new Address(box.name(), inbox)),
                subject,
                text,
                "",
                "",
                "",
                null,
                conversation,
                stage.people().team(box.team()),
                List.of());
        return stage.hands().conversations().receive(mail).conversation();
    }

    private static void send(
            Stage stage,
            Conversation conversation,
            String id,
            String key,
            UUID agent,
            Address to,
            String subject,
            String text) {
        var box = stage.mailbox(conversation.inbox());
        var message = stage.hands()
                .replies()
                .reply(new NewReply(
                        conversation.id(),
                        "email",
                        agent,
                        new Address(box.name(), box.address()),
                        Recipients.to(to),
                        subject,
                        text,
                        id,
                        null,
                        key,
                        List.of()));
        stage.hands().replies().delivery(message.id(), DeliveryState.SENT, List.of());
    }
}
