package dev.mostrador.api;

import static java.util.stream.Collectors.toMap;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.customer.Customers;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The names behind the ids of one answer, looked up together.
record People(Map<UUID, PersonJson> agents, Map<UUID, PersonJson> customers) {
    /// For what names nobody.
    static final People NOBODY = new People(Map.of(), Map.of());

    @Nullable
    PersonJson agent(@Nullable UUID id) {
        return id == null ? null : agents.get(id);
    }

    PersonJson customer(Conversation conversation) {
        return customers.getOrDefault(conversation.customer(), new PersonJson(conversation.customerName(), ""));
    }

    @Component
    static class Directory {
        private final Agents agents;
        private final Customers customers;

        Directory(Agents agents, Customers customers) {
            this.agents = agents;
            this.customers = customers;
        }

        People of(Collection<Conversation> conversations) {
            var met = conversations.stream()
                    .map(Conversation::customer)
                    .distinct()
                    .toList();
            return new People(
                    agents.all().stream().collect(toMap(Agent::id, PersonJson::of)),
                    customers.contacts(met).entrySet().stream()
                            .collect(toMap(Map.Entry::getKey, entry -> PersonJson.of(entry.getValue()))));
        }
    }
}
