package dev.mostrador.api;

import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.Threads;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The files of a message, by their place in its `attachments`, counted from 1.
@RestController
class AttachmentsController {
    private final Threads threads;
    private final Files files;

    AttachmentsController(Threads threads, Files files) {
        this.threads = threads;
        this.files = files;
    }

    @GetMapping("/api/v1/messages/{id}/attachments/{place:[1-9][0-9]*}")
    ResponseEntity<InputStreamResource> show(@PathVariable UUID id, @PathVariable int place) {
        var attachments =
                threads.message(id).orElseThrow(Refused::unknownAttachment).attachments();
        if (place > attachments.size()) {
            throw Refused.unknownAttachment();
        }
        var file = attachments.get(place - 1);
        if (!file.isSafe()) {
            throw Refused.withheldAttachment();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .contentType(type(file))
                .contentLength(file.size())
                .body(new InputStreamResource(files.open(file)));
    }

    private static String disposition(Attachment file) {
        return ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    // The sender's own word, which may be none.
    private static MediaType type(Attachment file) {
        try {
            return MediaType.parseMediaType(file.type());
        } catch (InvalidMediaTypeException nonsense) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
