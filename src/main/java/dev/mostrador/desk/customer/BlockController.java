package dev.mostrador.desk.customer;

import dev.mostrador.conversation.Blocking;
import dev.mostrador.conversation.Blocking.Kind;
import dev.mostrador.desk.settings.SenderBlocks;
import dev.mostrador.desk.settings.SenderBlocks.Result;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Blocks a customer's address, or all of its domain.
@Controller
class BlockController {
    private final CustomerPanes panes;
    private final Blocking blocking;
    private final SenderBlocks blocks;

    BlockController(CustomerPanes panes, Blocking blocking, SenderBlocks blocks) {
        this.panes = panes;
        this.blocking = blocking;
        this.blocks = blocks;
    }

    @PostMapping("/customers/{id}/blocks")
    View create(CurrentAgent agent, @PathVariable UUID id, Form form) {
        var customer = panes.find(id);
        var address = customer.address();
        if (address.isEmpty()) {
            throw new NotFound();
        }
        var whole = form.has("kind", "domain");
        var value = whole ? address.substring(address.lastIndexOf('@') + 1) : address;
        var result = blocks.block(whole ? Kind.DOMAIN : Kind.ADDRESS, value, agent.id());
        return View.redirect(Back.of(form, customer.id())).saying(words(result), value);
    }

    @DeleteMapping("/customers/{id}/blocks/{block}")
    View destroy(@PathVariable UUID id, @PathVariable UUID block, Form form) {
        var customer = panes.find(id);
        var blocked = blocking.of(customer.address()).stream()
                .filter(it -> it.id().equals(block))
                .findFirst()
                .orElseThrow(NotFound::new);
        blocks.unblock(block);
        return View.redirect(Back.of(form, customer.id())).saying("desk.block.undone", blocked.value());
    }

    private static String words(Result result) {
        return switch (result) {
            case BLOCKED -> "desk.block.done";
            case ALREADY -> "desk.block.already";
            case OURS -> "desk.block.ours";
            case EVERYBODYS -> "desk.block.everybodys";
        };
    }
}
