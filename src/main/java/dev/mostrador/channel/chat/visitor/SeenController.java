package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Lines;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SeenController {
    private final Gate gate;
    private final Lines lines;

    SeenController(Gate gate, Lines lines) {
        this.gate = gate;
        this.lines = lines;
    }

    record Seen(long position) {}

    @PutMapping("/chat/{key}/seen")
    ResponseEntity<Void> update(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return gate.asVisitor(key, request, response, (_, visitor) -> {
            lines.seen(visitor, Body.read(request, Seen.class).position());
            return ResponseEntity.noContent().build();
        });
    }
}
