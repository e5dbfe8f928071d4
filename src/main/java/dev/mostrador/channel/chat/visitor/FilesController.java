package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Chats;
import dev.mostrador.channel.chat.Lines;
import dev.mostrador.conversation.Files;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Files of the chat: sent up before the message that they belong to; handed out only to whoever may see that message.
@RestController
class FilesController {
    private static final int LONGEST_NAME = 200;

    private final Gate gate;
    private final Chats chats;
    private final Lines lines;
    private final Files files;
    private final Pace pace;

    FilesController(Gate gate, Chats chats, Lines lines, Files files, Pace pace) {
        this.gate = gate;
        this.chats = chats;
        this.lines = lines;
        this.files = files;
        this.pace = pace;
    }

    @PostMapping("/chat/{key}/files")
    ResponseEntity<Map<String, UUID>> create(
            @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return gate.asWriter(key, request, response, (widget, visitor) -> {
            pace.spend(Pace.FILES, visitor.id().toString());
            pace.spend(Pace.FILES_OF_PLACE, widget.id() + " " + request.getRemoteAddr());
            if (request.getContentLengthLong() > Chats.FILE_LIMIT) {
                throw Refused.because(HttpStatus.CONTENT_TOO_LARGE, "too-big");
            }
            try (var content = request.getInputStream()) {
                return chats.keep(
                                widget,
                                visitor,
                                name(request.getHeader("X-File-Name")),
                                type(request.getContentType()),
                                content)
                        .map(id -> ResponseEntity.status(HttpStatus.CREATED).body(Map.of("id", id)))
                        .orElseThrow(() -> Refused.because(HttpStatus.UNPROCESSABLE_CONTENT, "files"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /// Always to be saved: whatever it is, it never runs in the name of this address.
    @GetMapping("/chat/{key}/files/{id}")
    void show(
            @PathVariable String key, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        gate.asVisitor(key, request, response, (_, visitor) -> {
            var file = lines.file(visitor, id).orElseThrow(() -> Refused.because(HttpStatus.NOT_FOUND, "file"));
            response.setContentType("application/octet-stream");
            response.setHeader("Content-Disposition", "attachment");
            response.setHeader("Cache-Control", "private, max-age=3600");
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setContentLengthLong(file.size());
            try (var content = files.open(file)) {
                content.transferTo(response.getOutputStream());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return file;
        });
    }

    private static String name(@Nullable String header) {
        var name = decoded(header == null ? "" : header)
                .replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        if (name.isEmpty()) {
            return "archivo";
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException nonsense) {
            return header;
        }
    }

    private static String type(@Nullable String header) {
        return header == null || !header.matches("[\\w.+-]{1,60}/[\\w.+-]{1,60}.*")
                ? "application/octet-stream"
                : header.replaceFirst(";.*", "").strip().toLowerCase(java.util.Locale.ROOT);
    }
}
