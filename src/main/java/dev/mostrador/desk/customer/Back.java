package dev.mostrador.desk.customer;

import dev.mostrador.ui.Form;
import java.util.UUID;

/// Where a form about a customer returns to: the conversation beside which it stood, else the customer's page.
final class Back {
    private Back() {}

    static String of(Form form, UUID customer) {
        var back = form.value("back");
        return back.matches("/conversations/\\d{1,18}\\?[^\\s\"<>]*") ? back : "/customers/" + customer;
    }
}
