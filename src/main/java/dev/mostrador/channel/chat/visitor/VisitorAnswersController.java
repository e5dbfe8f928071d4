package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Lines;
import dev.mostrador.channel.chat.visitor.LineJson.AskedJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// The two buttons below a message. Pressing twice is pressing once; what is not open any more answers how it is.
@RestController
class VisitorAnswersController {
    private final Gate gate;
    private final Lines lines;
    private final Pace pace;

    VisitorAnswersController(Gate gate, Lines lines, Pace pace) {
        this.gate = gate;
        this.lines = lines;
        this.pace = pace;
    }

    record Answer(@Nullable Boolean yes) {}

    @PutMapping("/chat/{key}/answers/{message:[0-9a-f-]{36}}")
    AskedJson update(
            @PathVariable String key,
            @PathVariable UUID message,
            HttpServletRequest request,
            HttpServletResponse response) {
        return gate.asWriter(key, request, response, (_, visitor) -> {
            var yes = Body.read(request, Answer.class).yes();
            if (yes == null) throw Refused.because(HttpStatus.BAD_REQUEST, "yes");
            pace.spend(Pace.MESSAGES, visitor.id().toString());
            var asked = lines.answer(visitor, message, yes)
                    .orElseThrow(() -> Refused.because(HttpStatus.NOT_FOUND, "unknown"));
            return new AskedJson(asked.open(), asked.said());
        });
    }
}
