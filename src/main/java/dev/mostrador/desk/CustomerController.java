package dev.mostrador.desk;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.customer.Customer;
import dev.mostrador.customer.Customers;
import dev.mostrador.customer.Customers.EditResult;
import dev.mostrador.customer.Directory;
import dev.mostrador.customer.Merged;
import dev.mostrador.customer.Merging;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The people who write, on pages of their own.
@Controller
public class CustomerController {
    private static final int PAGE = 50;
    private static final int LONGEST_NOTES = 10_000; // characters

    private final Customers customers;
    private final Directory directory;
    private final Merging merging;
    private final Conversations conversations;

    CustomerController(Customers customers, Directory directory, Merging merging, Conversations conversations) {
        this.customers = customers;
        this.directory = directory;
        this.merging = merging;
        this.conversations = conversations;
    }

    public record Index(String typed, Directory.Page page) {
        public String nextPath() {
            return "/customers?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&after="
                    + URLEncoder.encode(String.valueOf(page.next()), StandardCharsets.UTF_8);
        }
    }

    /// @param candidates for merging, as they were looked for
    public record Sheet(
            Customer customer,
            List<Conversation> conversations,
            List<Merged> merged,
            Form form,
            String sought,
            List<Directory.Entry> candidates) {}

    @GetMapping("/customers")
    View index(
            @RequestParam(name = "q", defaultValue = "") String typed, @RequestParam(defaultValue = "") String after) {
        return View.of("customer/index", new Index(typed, directory.page(typed, after, PAGE)));
    }

    @GetMapping("/customers/{id}")
    View show(@PathVariable String id, @RequestParam(name = "merge", defaultValue = "") String sought) {
        var customer = find(id);
        return sheet(customer, filled(customer), sought);
    }

    @PutMapping("/customers/{id}")
    View update(@PathVariable String id, Form form) {
        var customer = find(id);
        var name = form.limited("name", 200);
        var company = form.limited("company", 200);
        var notes = form.limited("notes", LONGEST_NOTES);
        if (!form.isFine()) {
            return sheet(customer, form, "").status(422);
        }
        customers.edit(customer.id(), name, company, notes);
        return back(customer.id()).saying("customer.saved");
    }

    @PostMapping("/customers/{id}/identities")
    View addIdentity(@PathVariable String id, Form form) {
        var customer = find(id);
        var email = form.email("email");
        if (!form.isFine()) {
            return sheet(customer, keeping(form, customer), "").status(422);
        }
        return switch (customers.addEmail(customer.id(), email)) {
            case EditResult.Edited _ -> back(customer.id()).saying("customer.identity.added");
            case EditResult.AddressTaken _ -> {
                form.refuse("email", "customer.identity.taken");
                yield sheet(customer, keeping(form, customer), email).status(422);
            }
        };
    }

    @DeleteMapping("/customers/{id}/identities/{identity}")
    View removeIdentity(@PathVariable String id, @PathVariable String identity) {
        var customer = find(id);
        customers.removeIdentity(customer.id(), Ids.parse(identity).orElseThrow(NotFound::new));
        return back(customer.id());
    }

    /// Another customer turns out to be this one.
    @PostMapping("/customers/{id}/merges")
    View merge(CurrentAgent agent, @PathVariable String id, Form form) {
        var kept = find(id);
        var merged = find(form.value("customer"));
        var result = merging.merge(merged.id(), kept.id(), agent.id());
        return back(kept.id())
                .saying(
                        result == Merging.Result.MERGED ? "customer.merged" : "customer.merge-same",
                        merged.displayName());
    }

    @DeleteMapping("/customers/{id}/merges/{merged}")
    View unmerge(@PathVariable String id, @PathVariable String merged) {
        var kept = find(id);
        var undone = merging.undo(Ids.parse(merged).orElseThrow(NotFound::new));
        return back(kept.id()).saying(undone ? "customer.unmerged" : "customer.unmerged-already");
    }

    private View sheet(Customer customer, Form form, String sought) {
        var candidates = sought.isBlank()
                ? List.<Directory.Entry>of()
                : directory.page(sought, "", 11).entries().stream()
                        .filter(entry -> !entry.id().equals(customer.id()))
                        .limit(10)
                        .toList();
        return View.of(
                "customer/show",
                new Sheet(
                        customer,
                        conversations.ofCustomer(customer.id(), 50),
                        merging.mergedInto(customer.id()),
                        form,
                        sought,
                        candidates));
    }

    private static Form filled(Customer customer) {
        return keeping(Form.blank(), customer);
    }

    private static Form keeping(Form form, Customer customer) {
        return form.with("name", customer.name())
                .with("company", customer.company())
                .with("notes", customer.notes());
    }

    private static View back(UUID customer) {
        return View.redirect("/customers/" + customer);
    }

    private Customer find(@Nullable String id) {
        return Ids.parse(id).flatMap(customers::find).orElseThrow(NotFound::new);
    }
}
