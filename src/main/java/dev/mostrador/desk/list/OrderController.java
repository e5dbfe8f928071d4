package dev.mostrador.desk.list;

import dev.mostrador.desk.Selection;
import dev.mostrador.desk.Views;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PutMapping;

/// The order of one's open lists, remembered from then on.
@Controller
class OrderController {
    private final Orders orders;

    OrderController(Orders orders) {
        this.orders = orders;
    }

    @PutMapping("/list-order")
    View update(CurrentAgent agent, Form form) {
        orders.choose(agent.id(), form.has("order", Order.NEWEST.word()) ? Order.NEWEST : Order.DUE);
        var at = Selection.at(form);
        return View.redirect(new Selection(Views.plain(at.view()), at.filter(), at.query()).address());
    }
}
