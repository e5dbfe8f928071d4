package dev.mostrador.desk.action;

import dev.mostrador.conversation.Blocking.Kind;
import dev.mostrador.conversation.Spam;
import dev.mostrador.customer.Customers;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.desk.settings.SenderBlocks;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Out of everybody's sight, and back. `block`: the sender's next messages go there by themselves.
@Controller
class SpamController {
    private static final String PATH = "/conversations/{number:[0-9]+}/spam";

    private final Found found;
    private final Spam spam;
    private final SenderBlocks blocks;
    private final Customers customers;
    private final Answering answering;

    SpamController(Found found, Spam spam, SenderBlocks blocks, Customers customers, Answering answering) {
        this.found = found;
        this.spam = spam;
        this.blocks = blocks;
        this.customers = customers;
        this.answering = answering;
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        spam.mark(conversation.id(), agent.id());
        if (form.has("block", "address")) {
            customers
                    .find(conversation.customer())
                    .filter(customer -> !customer.address().isEmpty())
                    .ifPresent(customer -> blocks.block(Kind.ADDRESS, customer.address(), agent.id()));
        }
        return answering.back(form, number);
    }

    @DeleteMapping(PATH)
    View destroy(CurrentAgent agent, @PathVariable long number, Form form) {
        spam.unmark(found.conversation(number).id(), agent.id());
        return answering.back(form, number);
    }
}
