package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Transcripts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Sends what was said to the visitor's own address, and to no other: none can be named here.
@RestController
class TranscriptController {
    private final Gate gate;
    private final Transcripts transcripts;
    private final Pace pace;

    TranscriptController(Gate gate, Transcripts transcripts, Pace pace) {
        this.gate = gate;
        this.transcripts = transcripts;
        this.pace = pace;
    }

    @PostMapping("/chat/{key}/transcript")
    ResponseEntity<Void> create(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return gate.asWriter(key, request, response, (_, visitor) -> {
            pace.spend(Pace.TRANSCRIPTS, visitor.id().toString());
            return switch (transcripts.send(visitor)) {
                case SENT -> ResponseEntity.accepted().build();
                case NO_ADDRESS -> throw no("no-address");
                case NO_ANSWER -> throw no("no-answer");
                case NO_MAILBOX -> throw no("no-mailbox");
            };
        });
    }

    private static Refused no(String word) {
        return Refused.because(HttpStatus.UNPROCESSABLE_CONTENT, word);
    }
}
