package dev.mostrador.routing;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.InboundMessage;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.TeamResult;
import dev.mostrador.identity.Teams;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A working day at Telepuppy: who is there, who writes.
@Component
class Shift {
    private final Attendance attendance;
    private final Conversations conversations;
    private final Teams teams;

    Shift(Attendance attendance, Conversations conversations, Teams teams) {
        this.attendance = attendance;
        this.conversations = conversations;
        this.teams = teams;
    }

    void arrive(Agent... agents) {
        for (var agent : agents) {
            attendance.present(Set.of(agent.id()));
        }
    }

    UUID team(String name, Agent... members) {
        var ids = List.of(members).stream().map(Agent::id).toList();
        return ((TeamResult.Done) teams.create(name, ids)).team().id();
    }

    UUID mail(String text) {
        return write("email", text, null);
    }

    UUID chat(String text) {
        return write("chat", text, null);
    }

    UUID again(UUID conversation, String text) {
        return write("email", text, conversation);
    }

    Conversation find(UUID conversation) {
        return conversations.find(conversation).orElseThrow();
    }

    @Nullable
    UUID assignee(UUID conversation) {
        return find(conversation).assignee();
    }

    private UUID write(String channel, String text, @Nullable UUID continued) {
        var id = UUID.randomUUID().toString();
        return conversations
                .receive(new InboundMessage(
                        channel,
                        "hola@telepuppy.example",
                        id,
                        id + "@example.com",
                        null,
                        new Address("", id + "@example.com"),
                        Recipients.to(new Address("Telepuppy", "hola@telepuppy.example")),
                        "Consulta",
                        text,
                        "",
                        "",
                        "",
                        null,
                        continued,
                        null,
                        List.of()))
                .conversation();
    }
}
