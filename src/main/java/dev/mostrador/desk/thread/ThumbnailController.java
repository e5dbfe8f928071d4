package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Files;
import dev.mostrador.ui.NotFound;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A picture small, drawn anew by us.
@Controller
class ThumbnailController {
    private static final long DRAWABLE = 5_000_000; // bytes that a browser may draw where we cannot (webp, avif)

    private final Files files;

    ThumbnailController(Files files) {
        this.files = files;
    }

    @GetMapping("/attachments/{id}/thumbnail")
    ResponseEntity<InputStreamResource> show(@PathVariable UUID id) throws IOException {
        var file = files.find(id).orElseThrow(NotFound::new);
        var cache = CacheControl.maxAge(Duration.ofDays(30)).cachePrivate();
        var small = files.thumbnail(file);
        if (small.isEmpty() && file.isSafe() && file.isImage() && file.size() < DRAWABLE) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .cacheControl(cache)
                    .location(URI.create("/attachments/" + id))
                    .build();
        }
        return ResponseEntity.ok()
                .cacheControl(cache)
                .contentType(MediaType.IMAGE_PNG)
                .body(new InputStreamResource(small.orElseThrow(NotFound::new)));
    }
}
