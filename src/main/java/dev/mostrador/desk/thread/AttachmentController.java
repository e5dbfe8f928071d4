package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.Files;
import dev.mostrador.ui.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out a file. Pictures that a browser can only draw are shown in place, everything else is saved; nothing runs
/// either way.
@Controller
class AttachmentController {
    private static final Set<String> DRAWN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp");

    private final Files files;

    AttachmentController(Files files) {
        this.files = files;
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<InputStreamResource> show(@PathVariable UUID id) {
        var file = files.find(id).filter(Attachment::isSafe).orElseThrow(NotFound::new);
        var drawn = DRAWN.contains(file.type());
        var disposition = (drawn ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(drawn ? file.type() : "application/octet-stream"))
                .contentLength(file.size())
                .body(new InputStreamResource(files.open(file)));
    }
}
