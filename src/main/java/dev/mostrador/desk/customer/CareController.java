package dev.mostrador.desk.customer;

import dev.mostrador.customer.PreferentialCare;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// Preferential care of a customer (R59): noted because it was asked for, ended when it no longer is.
@Controller
class CareController {
    private final PreferentialCare care;
    private final CustomerPanes panes;

    CareController(PreferentialCare care, CustomerPanes panes) {
        this.care = care;
        this.panes = panes;
    }

    @PutMapping("/customers/{id}/care")
    View update(CurrentAgent agent, @PathVariable UUID id, Form form) {
        var customer = panes.find(id);
        var reason = form.limited("care-reason", PreferentialCare.LONGEST_REASON);
        if (!form.isFine()) {
            var shown = CustomerPanes.filled(customer).with("care-reason", reason);
            shown.refuse("care-reason", "ui.form.too-long", PreferentialCare.LONGEST_REASON);
            return View.of("customer/show", panes.page(id).with(shown)).status(422);
        }
        care.declare(customer.id(), reason, agent.id());
        return View.redirect(Back.of(form, customer.id()));
    }

    @DeleteMapping("/customers/{id}/care")
    View destroy(@PathVariable UUID id, Form form) {
        var customer = panes.find(id);
        care.end(customer.id());
        return View.redirect(Back.of(form, customer.id()));
    }
}
