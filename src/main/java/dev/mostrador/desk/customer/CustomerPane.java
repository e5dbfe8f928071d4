package dev.mostrador.desk.customer;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.customer.Customer;
import dev.mostrador.customer.CustomerZones;
import dev.mostrador.customer.Merged;
import dev.mostrador.customer.PreferentialCare.Care;
import dev.mostrador.desk.remedy.RemedyPane;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who the customer is, beside a conversation or on a page of their own.
///
/// @param open the number of the conversation beside it; 0: none
/// @param back where forms return to
/// @param form what stands in the fields
/// @param web the browser behind the open conversation, or null
/// @param care that they are attended to first, or null
/// @param remedies what they had to content them
public record CustomerPane(
        Customer customer,
        List<Conversation> conversations,
        List<Merged> merged,
        long open,
        String back,
        Form form,
        @Nullable WebPane web,
        @Nullable Care care,
        RemedyPane remedies) {
    /// The others.
    public List<Conversation> others() {
        return conversations.stream().filter(it -> it.number() != open).toList();
    }

    /// Clocks to choose from.
    public Map<String, String> zones(Page page) {
        var zones = new LinkedHashMap<String, String>();
        zones.put("", page.say("customer.zone.unknown"));
        CustomerZones.COMMON.forEach(zone -> zones.put(zone, page.say("customer.zone." + zone)));
        return zones;
    }

    /// The same with what was typed and refused.
    CustomerPane with(Form refused) {
        return new CustomerPane(customer, conversations, merged, open, back, refused, web, care, remedies);
    }

    /// The same with an address that was refused; the other fields as they are.
    CustomerPane refusing(Form refused) {
        var filled = CustomerPanes.filled(customer).with("address", refused.value("address"));
        var error = refused.error("address");
        return with(
                error == null
                        ? filled
                        : filled.refuse(
                                "address", error.key(), error.arguments().toArray()));
    }

    public String version() {
        return Integer.toHexString(Objects.hash(customer, others(), merged, web, care, remedies.version()));
    }
}
