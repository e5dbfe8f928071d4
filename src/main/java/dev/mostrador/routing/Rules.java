package dev.mostrador.routing;

import dev.mostrador.identity.Audit;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rules in their order: the first that fits takes a conversation.
@Component
public class Rules {
    public static final int MOST = 200;
    private static final String SIGNAL = "routing-rule";

    private final RuleTable table;
    private final Audit audit;
    private final Signals signals;
    private final Ids ids;
    private final Remembered<List<Rule>> known;

    Rules(RuleTable table, Audit audit, Signals signals, Ids ids) {
        this.table = table;
        this.audit = audit;
        this.signals = signals;
        this.ids = ids;
        this.known = new Remembered<>(signals, Set.of(SIGNAL), table::all);
    }

    public List<Rule> all() {
        return known.get();
    }

    public Optional<Rule> find(UUID id) {
        return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /// Changes nothing.
    public Optional<Rule> taking(Matter matter) {
        return all().stream()
                .filter(rule -> rule.active() && rule.condition().fits(matter))
                .findFirst();
    }

    /// After all others.
    @Transactional
    public Rule create(String name, boolean active, Condition condition, Effect effect) {
        var rule = new Rule(ids.next(), name, active, condition, effect);
        table.insert(rule);
        done("dispatch.rule-created", name);
        return rule;
    }

    @Transactional
    public void change(Rule rule) {
        table.update(rule);
        done("dispatch.rule-changed", rule.name());
    }

    @Transactional
    public void delete(UUID id) {
        find(id).ifPresent(rule -> {
            table.delete(id);
            done("dispatch.rule-deleted", rule.name());
        });
    }

    /// One place up, before its neighbour.
    @Transactional
    public void raise(UUID id) {
        var order = new ArrayList<>(all().stream().map(Rule::id).toList());
        var place = order.indexOf(id);
        if (place > 0) {
            order.remove(place);
            order.add(place - 1, id);
            table.order(order);
            done("dispatch.rule-raised", find(id).map(Rule::name).orElse(""));
        }
    }

    private void done(String action, String name) {
        audit.write(action, name, Map.of());
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }
}
