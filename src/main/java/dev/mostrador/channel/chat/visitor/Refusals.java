package dev.mostrador.channel.chat.visitor;

import dev.mostrador.platform.Blobs;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice(basePackageClasses = Refused.class)
class Refusals {
    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Refused no) {
        var answer = ResponseEntity.status(no.status()).header("Cache-Control", "no-store");
        if (no.retryAfter() != null) {
            answer.header("Retry-After", no.retryAfter());
        }
        return answer.body(Map.of("error", no.word()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> tooLarge(Blobs.TooLarge no) {
        return refused(Refused.because(HttpStatus.CONTENT_TOO_LARGE, "too-big"));
    }
}
