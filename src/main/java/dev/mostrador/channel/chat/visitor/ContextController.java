package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the visitor is looking at.
@RestController
class ContextController {
    private static final List<String> PARTS = List.of("page", "cart", "order");
    private static final int LONGEST = 16_000; // characters of the whole

    private final Gate gate;
    private final Visitors visitors;
    private final Pace pace;

    ContextController(Gate gate, Visitors visitors, Pace pace) {
        this.gate = gate;
        this.visitors = visitors;
        this.pace = pace;
    }

    @PutMapping("/chat/{key}/context")
    ResponseEntity<Void> update(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return gate.asWriter(key, request, response, (_, visitor) -> {
            pace.spend(Pace.CONTEXT, visitor.id().toString());
            Map<?, ?> given = Body.read(request, Map.class);
            var parts = new LinkedHashMap<String, Object>();
            PARTS.stream()
                    .filter(part -> given.get(part) instanceof Map<?, ?>)
                    .forEach(part -> parts.put(part, java.util.Objects.requireNonNull(given.get(part))));
            if (parts.toString().length() > LONGEST || parts.toString().contains("\u0000")) {
                throw Refused.because(HttpStatus.UNPROCESSABLE_CONTENT, "too-long");
            }
            visitors.context(visitor, parts);
            return ResponseEntity.noContent().build();
        });
    }
}
