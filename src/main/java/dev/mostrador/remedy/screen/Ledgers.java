package dev.mostrador.remedy.screen;

import dev.mostrador.customer.Customers;
import dev.mostrador.customer.Customers.Contact;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.reason.Reasons;
import dev.mostrador.remedy.Concession;
import dev.mostrador.remedy.ConcessionFigures;
import dev.mostrador.remedy.ConcessionFigures.By;
import dev.mostrador.remedy.ConcessionFigures.Cost;
import dev.mostrador.remedy.Concessions;
import dev.mostrador.remedy.Money;
import dev.mostrador.remedy.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts names to what the ledger knows by ids.
@Component
class Ledgers {
    private final ConcessionFigures figures;
    private final Customers customers;
    private final Agents agents;
    private final Reasons reasons;

    Ledgers(ConcessionFigures figures, Customers customers, Agents agents, Reasons reasons) {
        this.figures = figures;
        this.customers = customers;
        this.agents = agents;
        this.reasons = reasons;
    }

    List<Ledger.Line> lines(List<Concession> page, Agent reader) {
        var people = customers.contacts(
                page.stream().map(Concession::customer).distinct().toList());
        return page.stream()
                .map(it -> new Ledger.Line(
                        it,
                        name(people.get(it.customer())),
                        reasons.tree().find(it.reason()).orElse(null),
                        agent(it.askedBy()),
                        agent(it.withdraws() == null ? it.decidedBy() : it.writtenBy()),
                        Concessions.mayWithdraw(it, reader)))
                .toList();
    }

    List<Ledger.Row> costs(Range range, By by) {
        var costs = figures.cost(range, by);
        return switch (by) {
            case REMEDY -> costs.stream().map(it -> row(it, "")).toList();
            case AGENT ->
                costs.stream()
                        .map(it -> row(it, agent(UUID.fromString(it.of()))))
                        .toList();
            case REASON ->
                costs.stream()
                        .map(it -> new Ledger.Row(
                                it.of(), it.of(), reasons.tree().find(it.of()).orElse(null), it.times(), it.money()))
                        .toList();
            case CUSTOMER -> byCustomer(costs);
        };
    }

    // Who was merged into another is the other.
    private List<Ledger.Row> byCustomer(List<Cost> costs) {
        var people = customers.contacts(
                costs.stream().map(it -> UUID.fromString(it.of())).distinct().toList());
        var rows = new LinkedHashMap<String, Ledger.Row>();
        for (var cost : costs) {
            var contact = people.get(UUID.fromString(cost.of()));
            var who = contact == null || contact.email().isEmpty() ? cost.of() : contact.email();
            rows.merge(who + cost.money().currency(), row(cost, name(contact)), Ledgers::together);
        }
        return rows.values().stream()
                .sorted(Comparator.comparingLong((Ledger.Row it) -> it.money().minor())
                        .reversed())
                .toList();
    }

    private static Ledger.Row together(Ledger.Row one, Ledger.Row other) {
        var sum = new Money(
                one.money().minor() + other.money().minor(), one.money().currency());
        return new Ledger.Row(one.key(), one.name(), null, one.times() + other.times(), sum);
    }

    private static Ledger.Row row(Cost cost, String name) {
        return new Ledger.Row(cost.of(), name, null, cost.times(), cost.money());
    }

    static List<Money> total(List<Ledger.Row> rows) {
        return Concessions.sums(
                new ArrayList<>(rows.stream().map(Ledger.Row::money).toList()));
    }

    Map<By, List<Ledger.Row>> all(Range range) {
        var all = new LinkedHashMap<By, List<Ledger.Row>>();
        for (var by : By.values()) all.put(by, costs(range, by));
        return all;
    }

    private String agent(UUID id) {
        return agents.find(id).map(Agent::name).orElse("");
    }

    private static String name(@org.jspecify.annotations.Nullable Contact contact) {
        if (contact == null) return "";
        return contact.name().isBlank() ? contact.email() : contact.name();
    }
}
