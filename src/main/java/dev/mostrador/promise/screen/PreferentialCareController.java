package dev.mostrador.promise.screen;

import dev.mostrador.customer.Customers;
import dev.mostrador.customer.PreferentialCare;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The customer said that they need preferential care, or no longer do.
@Controller
class PreferentialCareController {
    private static final String PATH = "/customers/{id}/preferential-care";

    private final PreferentialCare care;
    private final Customers customers;

    PreferentialCareController(PreferentialCare care, Customers customers) {
        this.care = care;
        this.customers = customers;
    }

    @PostMapping(PATH)
    View create(@PathVariable UUID id, Form form) {
        return set(id, true, form);
    }

    @DeleteMapping(PATH)
    View destroy(@PathVariable UUID id, Form form) {
        return set(id, false, form);
    }

    private View set(UUID id, boolean given, Form form) {
        if (customers.find(id).isEmpty()) throw new NotFound();
        care.give(id, given);
        var back = form.value("conversation");
        return View.redirect(back.matches("\\d{1,12}") ? "/conversations/" + back : "/customers/" + id);
    }
}
