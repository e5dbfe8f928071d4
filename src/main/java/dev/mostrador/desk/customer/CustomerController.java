package dev.mostrador.desk.customer;

import dev.mostrador.customer.CustomerZones;
import dev.mostrador.customer.Customers;
import dev.mostrador.customer.Customers.Listed;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// The people who write to the shop.
@Controller
public class CustomerController {
    private static final int PAGE = 50;
    private static final int LONGEST_NOTES = 5_000; // characters

    private final Customers customers;
    private final CustomerZones zones;
    private final CustomerPanes panes;

    CustomerController(Customers customers, CustomerZones zones, CustomerPanes panes) {
        this.customers = customers;
        this.zones = zones;
        this.panes = panes;
    }

    /// @param more where the next page begins; null on the last
    public record CustomerList(
            String query, List<Listed> customers, @Nullable String more) {}

    @GetMapping("/customers")
    View index(Form parameters) {
        var query = parameters.value("q");
        var page = customers.list(query, parameters.value("after"), PAGE);
        return View.of("customer/index", new CustomerList(query, page.customers(), page.next()));
    }

    @GetMapping("/customers/{id}")
    View show(@PathVariable UUID id) {
        return View.of("customer/show", panes.page(id));
    }

    @PutMapping("/customers/{id}")
    View update(@PathVariable UUID id, Form form) {
        var customer = panes.find(id);
        var name = form.limited("name", 200);
        var company = form.limited("company", 200);
        var notes = form.limited("notes", LONGEST_NOTES);
        if (!form.isFine()) {
            return View.of("customer/show", panes.page(id).with(form)).status(422);
        }
        customers.edit(customer.id(), name, company, notes);
        var zone = form.value("zone");
        if (zone.isEmpty() || CustomerZones.COMMON.contains(zone)) {
            zones.place(customer.id(), zone.isEmpty() ? null : ZoneId.of(zone));
        }
        return View.redirect(Back.of(form, customer.id()));
    }
}
