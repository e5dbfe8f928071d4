package dev.mostrador.api;

import dev.mostrador.customer.Customers;
import dev.mostrador.customer.PreferentialCare;
import dev.mostrador.customer.PreferentialCare.Care;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether a customer is attended to first (R59). What they asked for stays inside the shop: programs neither see nor
/// say it.
@RestController
class PreferentialCareController {
    private static final String PATH = "/api/v1/customers/{email}/preferential-care";

    private final Customers customers;
    private final PreferentialCare care;

    PreferentialCareController(Customers customers, PreferentialCare care) {
        this.customers = customers;
        this.care = care;
    }

    record CareJson(boolean preferential, @Nullable Instant since) {}

    @GetMapping(PATH)
    CareJson show(@PathVariable String email) {
        return json(find(email));
    }

    /// Saying it again changes nothing, as an import does.
    @PutMapping(PATH)
    CareJson update(@PathVariable String email) {
        var customer = find(email);
        care.declare(customer, "", null);
        return json(customer);
    }

    @DeleteMapping(PATH)
    CareJson destroy(@PathVariable String email) {
        var customer = find(email);
        care.end(customer);
        return json(customer);
    }

    private UUID find(String email) {
        return customers.findByEmail(email).orElseThrow(() -> Refused.unknownCustomer(email));
    }

    private CareJson json(UUID customer) {
        var known = care.of(customer);
        return new CareJson(known.isPresent(), known.map(Care::since).orElse(null));
    }
}
