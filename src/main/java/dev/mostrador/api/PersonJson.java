package dev.mostrador.api;

import dev.mostrador.customer.Customers;
import dev.mostrador.identity.Agent;

/// A customer or an agent. `name` may be empty for a customer who never gave one.
record PersonJson(String name, String email) {
    static PersonJson of(Agent agent) {
        return new PersonJson(agent.name(), agent.email());
    }

    static PersonJson of(Customers.Contact customer) {
        return new PersonJson(customer.name(), customer.email());
    }
}
