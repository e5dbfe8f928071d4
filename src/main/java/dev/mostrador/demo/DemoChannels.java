package dev.mostrador.demo;

import dev.mostrador.channel.Acknowledgement;
import dev.mostrador.channel.Inbox;
import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.OpenResult;
import dev.mostrador.channel.TwoLanguages;
import dev.mostrador.health.ChannelHealth;
import dev.mostrador.health.HealthRule;
import org.springframework.stereotype.Component;

/// Every channel has somebody who answers for it. What comes about an order is acknowledged, but
/// answered too late: that channel is neglected.
@Component
class DemoChannels {
    private static final String ORDERS = "pedidos@telepuppy.example";

    private static final HealthRule RULE = new HealthRule(70, 20);

    private final Inboxes inboxes;
    private final ChannelHealth health;

    DemoChannels(Inboxes inboxes, ChannelHealth health) {
        this.inboxes = inboxes;
        this.health = health;
    }

    void open(DemoPeople people) {
        health.change(RULE);
        for (var inbox : inboxes.all()) {
            var owner = people.agent(owner(inbox));
            if (inboxes.launch(inbox.id(), owner) instanceof OpenResult.Refused refused) {
                throw new IllegalStateException(inbox.name() + " lacks " + refused.missing());
            }
            if (inbox.name().equals(ORDERS)) inboxes.acknowledge(inbox, acknowledgement());
        }
    }

    private static String owner(Inbox inbox) {
        return switch (inbox.channel()) {
            case "chat" -> "nuria";
            case "form" -> "begona";
            default -> "marta";
        };
    }

    private static Acknowledgement acknowledgement() {
        return new Acknowledgement(true, TwoLanguages.NONE, TwoLanguages.NONE);
    }
}
