package dev.mostrador.desk.customer;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.customer.Customer;
import dev.mostrador.customer.Customers;
import dev.mostrador.customer.Merging;
import dev.mostrador.customer.PreferentialCare;
import dev.mostrador.desk.remedy.RemedyPanes;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what is known of a customer.
@Component
public class CustomerPanes {
    private static final int OTHERS = 20; // conversations beside one
    private static final int ALL = 100; // conversations on the customer's own page

    private final Customers customers;
    private final Conversations conversations;
    private final Merging merging;
    private final WebPanes webs;
    private final PreferentialCare care;
    private final RemedyPanes remedies;

    CustomerPanes(
            Customers customers,
            Conversations conversations,
            Merging merging,
            WebPanes webs,
            PreferentialCare care,
            RemedyPanes remedies) {
        this.customers = customers;
        this.conversations = conversations;
        this.merging = merging;
        this.webs = webs;
        this.care = care;
        this.remedies = remedies;
    }

    /// Beside conversation `open`.
    public CustomerPane beside(UUID customer, long open, String back) {
        var web = conversations.findByNumber(open).flatMap(webs::of).orElse(null);
        return of(find(customer), open, back, OTHERS, web);
    }

    CustomerPane page(UUID customer) {
        var found = find(customer);
        return of(found, 0, "/customers/" + found.id(), ALL, null);
    }

    Customer find(UUID customer) {
        return customers.find(customer).orElseThrow(NotFound::new);
    }

    private CustomerPane of(Customer customer, long open, String back, int limit, @Nullable WebPane web) {
        return new CustomerPane(
                customer,
                conversations.ofCustomer(customer, limit),
                customer.family().size() == 1 ? List.of() : merging.mergedInto(customer.id()),
                open,
                back,
                filled(customer),
                web,
                care.of(customer.id()).orElse(null),
                remedies.of(customer, open));
    }

    static Form filled(Customer customer) {
        return Form.blank()
                .with("name", customer.name())
                .with("company", customer.company())
                .with("notes", customer.notes())
                .with("zone", customer.zone() == null ? "" : customer.zone().getId());
    }
}
