package dev.mostrador.desk.customer;

import dev.mostrador.customer.Customer;
import dev.mostrador.customer.Customers;
import dev.mostrador.customer.Customers.Listed;
import dev.mostrador.customer.Merging;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Two customers turn out to be one; and when they were not, it is undone.
@Controller
public class MergeController {
    private static final int CANDIDATES = 20;

    private final Customers customers;
    private final CustomerPanes panes;
    private final Merging merging;

    MergeController(Customers customers, CustomerPanes panes, Merging merging) {
        this.customers = customers;
        this.panes = panes;
        this.merging = merging;
    }

    /// @param customer is kept
    /// @param other was chosen to go into it; null: still to be found
    /// @param found what the search for it found
    public record MergeScreen(Customer customer, @Nullable Customer other, String query, List<Listed> found) {}

    @GetMapping("/customers/{id}/merges/new")
    View blank(@PathVariable UUID id, Form parameters) {
        var customer = panes.find(id);
        var query = parameters.value("q");
        var other = id(parameters.value("other"))
                .flatMap(customers::find)
                .filter(it -> !it.id().equals(customer.id()))
                .orElse(null);
        var found = query.isEmpty()
                ? List.<Listed>of()
                : customers.list(query, "", CANDIDATES).customers().stream()
                        .filter(it -> !it.id().equals(customer.id()))
                        .toList();
        return View.of("customer/merge", new MergeScreen(customer, other, query, found));
    }

    @PostMapping("/customers/{id}/merges")
    View create(CurrentAgent agent, @PathVariable UUID id, Form form) {
        var customer = panes.find(id);
        var other = id(form.value("other")).flatMap(customers::find).orElseThrow(NotFound::new);
        merging.merge(other.id(), customer.id(), agent.id());
        return View.redirect("/customers/" + customer.id()).saying("customer.merged", other.displayName());
    }

    @DeleteMapping("/customers/{id}/merges/{merged}")
    View destroy(@PathVariable UUID id, @PathVariable UUID merged, Form form) {
        var customer = panes.find(id);
        if (merging.mergedInto(customer.id()).stream().noneMatch(it -> it.id().equals(merged))) {
            throw new NotFound();
        }
        merging.undo(merged);
        return View.redirect(Back.of(form, customer.id())).saying("customer.unmerged");
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
