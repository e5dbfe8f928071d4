package dev.mostrador.demo;

import dev.mostrador.channel.chat.Chats;
import dev.mostrador.channel.chat.Chats.Said;
import dev.mostrador.channel.chat.Lines;
import dev.mostrador.channel.chat.Visitor;
import dev.mostrador.channel.chat.Visitors;
import dev.mostrador.channel.chat.Widget;
import dev.mostrador.channel.chat.Widgets;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Recipients;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// This morning's chat: somebody stands before a harness with a cart, asks, and is answered within minutes.
@Component
class DemoChat {
    private static final String AGENT = "nuria";
    private static final Map<String, Object> SEEN = Map.of(
            "page", Map.of("url", "https://telepuppy.example/perros/arnes-kira", "title", "Arnés Kira · Telepuppy"),
            "cart",
                    Map.of(
                            "items",
                            List.of(
                                    Map.of("name", "Arnés Kira, talla M", "quantity", 1, "price", 34.9),
                                    Map.of("name", "Correa de 2 metros", "quantity", 1, "price", 12.5)),
                            "total",
                            47.4,
                            "currency",
                            "EUR"));

    private final Widgets widgets;
    private final Visitors visitors;
    private final Chats chats;
    private final Lines lines;

    DemoChat(Widgets widgets, Visitors visitors, Chats chats, Lines lines) {
        this.widgets = widgets;
        this.visitors = visitors;
        this.chats = chats;
        this.lines = lines;
    }

    /// None in a shop without a chat.
    List<Story.Beat> beats(Stage stage) {
        return widgets.all().stream()
                .limit(1)
                .flatMap(widget -> new Talk(widget, stage).beats().stream())
                .toList();
    }

    private final class Talk {
        private final Widget widget;
        private final Stage stage;
        private @Nullable UUID visitor;
        private int answers;

        Talk(Widget widget, Stage stage) {
            this.widget = widget;
            this.stage = stage;
        }

        List<Story.Beat> beats() {
            return List.of(
                    asks(53, "Buenos días, dudo con la talla del arnés. Mi perro mide 62 cm de pecho."),
                    answers(51, "Buenos días. Con 62 cm le va la M, que llega de 56 a 68. ¿Es de pelo largo?"),
                    asks(50, "Corto. ¿Y si se la pido ahora, cuándo llega?"),
                    answers(48, "Sale hoy si la pide antes de las 17:00, y en la península tarda de 24 a 48 horas."),
                    asks(46, "Pues la pido. Muchas gracias, qué rapidez."),
                    answers(45, "Gracias a usted. Si al probarla no le queda bien, el cambio de talla es gratuito."));
        }

        private Story.Beat asks(int minutesAgo, String text) {
            return new Story.Beat(minutesAgo, false, _ -> {
                if (visitor == null) visitor = arrives();
                chats.say(widget, here(), new Said(UUID.randomUUID(), text, List.of()));
                lines.seen(here(), here().lines());
            });
        }

        private UUID arrives() {
            var opened = visitors.open(widget, "es").visitor();
            visitors.claim(opened, "Noa Ferrer", "noa.ferrer@example.com");
            visitors.context(opened, SEEN);
            return opened.id();
        }

        private Story.Beat answers(int minutesAgo, String text) {
            return new Story.Beat(
                    minutesAgo,
                    true,
                    _ -> stage.hands().transaction().executeWithoutResult(_ -> {
                        var conversation = Objects.requireNonNull(here().conversation());
                        lines.seenByShop(conversation);
                        var message = stage.hands()
                                .replies()
                                .reply(new NewReply(
                                        conversation,
                                        "chat",
                                        stage.people().agent(AGENT),
                                        new Address(stage.person(AGENT).name(), ""),
                                        Recipients.to(new Address(here().name(), "")),
                                        "",
                                        text,
                                        null,
                                        null,
                                        "demo:chat:" + ++answers,
                                        List.of()));
                        stage.hands().replies().delivery(message.id(), DeliveryState.SENT, List.of());
                    }));
        }

        private Visitor here() {
            return visitors.find(Objects.requireNonNull(visitor)).orElseThrow();
        }
    }
}
