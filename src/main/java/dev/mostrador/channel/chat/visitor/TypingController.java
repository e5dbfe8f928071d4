package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Typing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController("chatTypingController")
class TypingController {
    private final Gate gate;
    private final Typing typing;
    private final Pace pace;

    TypingController(Gate gate, Typing typing, Pace pace) {
        this.gate = gate;
        this.typing = typing;
        this.pace = pace;
    }

    @PostMapping("/chat/{key}/typing")
    ResponseEntity<Void> create(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return gate.asWriter(key, request, response, (_, visitor) -> {
            if (pace.allows(Pace.TYPING, visitor.id().toString())) {
                typing.byVisitor(visitor);
            }
            return ResponseEntity.noContent().build();
        });
    }
}
