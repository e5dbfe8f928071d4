package dev.mostrador.desk.customer;

import dev.mostrador.customer.Customers;
import dev.mostrador.customer.Customers.EditResult;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The addresses that a customer is known by.
@Controller
class IdentityController {
    private final Customers customers;
    private final CustomerPanes panes;

    IdentityController(Customers customers, CustomerPanes panes) {
        this.customers = customers;
        this.panes = panes;
    }

    @PostMapping("/customers/{id}/identities")
    View create(@PathVariable UUID id, Form form) {
        var customer = panes.find(id);
        var address = form.email("address");
        if (!form.isFine()) {
            return View.of("customer/show", panes.page(id).refusing(form)).status(422);
        }
        return switch (customers.addEmail(customer.id(), address)) {
            case EditResult.Edited _ -> View.redirect(Back.of(form, customer.id()));
            // That address is somebody else's: perhaps both are one.
            case EditResult.AddressTaken(var other) ->
                View.redirect("/customers/" + customer.id() + "/merges/new?other=" + other)
                        .saying("customer.address-taken", address);
        };
    }

    @DeleteMapping("/customers/{id}/identities/{identity}")
    View destroy(@PathVariable UUID id, @PathVariable UUID identity, Form form) {
        var customer = panes.find(id);
        if (customer.identities().size() < 2) {
            return View.redirect(Back.of(form, customer.id())).saying("customer.last-address");
        }
        customers.removeIdentity(customer.id(), identity);
        return View.redirect(Back.of(form, customer.id()));
    }
}
