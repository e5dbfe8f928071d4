package dev.mostrador.desk;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Tags;
import dev.mostrador.customer.Customers;
import dev.mostrador.customer.Merging;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.identity.TeamResult;
import dev.mostrador.identity.Teams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// What exists in a shop for the variables of the desk's routes, for [dev.mostrador.fixtures.RouteExamples].
@Component
public class DeskRoutes {
    private final Matters matters;
    private final Teams teams;
    private final Tags tags;
    private final Customers customers;
    private final Merging merging;
    private final Map<Integer, Long> numbers = new HashMap<>();

    DeskRoutes(Matters matters, Teams teams, Tags tags, Customers customers, Merging merging) {
        this.matters = matters;
        this.teams = teams;
        this.tags = tags;
        this.customers = customers;
        this.merging = merging;
    }

    public Map<String, Function<Shop, Object>> all() {
        var all = new HashMap<String, Function<Shop, Object>>();
        all.put("/inbox/{view}", shop -> "team-" + team());
        all.put("/conversations/{number:[0-9]+}", this::number);
        for (var resource : List.of("original", "pictures")) {
            var id = resource.equals("original") ? "id" : "message";
            var route = "/conversations/{number:[0-9]+}/messages/{" + id + "}/" + resource;
            all.put(route + "#" + id, this::message);
        }
        all.put("/conversations/{number:[0-9]+}/messages/{message}/attempts#message", this::message);
        all.put("/conversations/{number:[0-9]+}/drafts/{kind}#kind", _ -> "note");
        all.put("/conversations/{number:[0-9]+}/tags/{tag}#tag", _ -> tag());
        all.put("/settings/tags/{id}", _ -> tag());
        all.put("/attachments/{id}", this::attachment);
        all.put("/customers/{id}", this::customer);
        all.put("/customers/{id}/identities/{identity}#identity", this::identity);
        all.put("/customers/{id}/merges/{merged}#merged", this::merged);
        return all;
    }

    private long number(Shop shop) {
        return numbers.computeIfAbsent(shop.account.id(), _ -> matters.colourful(shop));
    }

    private Conversation conversation(Shop shop) {
        return matters.conversation(shop, number(shop));
    }

    private UUID message(Shop shop) {
        return matters.messages(shop, number(shop)).getFirst().id();
    }

    private UUID attachment(Shop shop) {
        return matters.messages(shop, number(shop))
                .getFirst()
                .attachments()
                .getFirst()
                .id();
    }

    private UUID customer(Shop shop) {
        return conversation(shop).customer();
    }

    private UUID identity(Shop shop) {
        return customers
                .find(customer(shop))
                .orElseThrow()
                .identities()
                .getFirst()
                .id();
    }

    private UUID merged(Shop shop) {
        var other = customers
                .meet("Otra", "otra" + System.nanoTime() + "@example.com")
                .id();
        merging.merge(other, customer(shop), shop.nuria.id());
        return other;
    }

    private UUID tag() {
        return tags.create("etiqueta " + System.nanoTime()).orElseThrow().id();
    }

    private UUID team() {
        return ((TeamResult.Done) teams.create("Equipo " + System.nanoTime(), List.of()))
                .team()
                .id();
    }
}
