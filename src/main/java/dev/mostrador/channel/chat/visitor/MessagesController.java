package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Chats;
import dev.mostrador.channel.chat.Chats.LeftWord;
import dev.mostrador.channel.chat.Chats.Said;
import dev.mostrador.channel.chat.Chats.SayResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the visitor says, in the chat or in the form that stands in for it. The browser names each message and may send
/// it as often as it likes.
@RestController
class MessagesController {
    private static final int FILES = 10;

    private final Gate gate;
    private final Chats chats;
    private final Pace pace;

    MessagesController(Gate gate, Chats chats, Pace pace) {
        this.gate = gate;
        this.chats = chats;
        this.pace = pace;
    }

    /// `form`: to be answered by e-mail; `name` and `email` are those of whoever fills it in.
    record NewMessage(
            @Nullable UUID id,
            @Nullable String text,
            @Nullable List<UUID> files,
            @Nullable Boolean form,
            @Nullable String name,
            @Nullable String email,
            @Nullable String page) {
        List<UUID> attached() {
            return files == null
                    ? List.of()
                    : files.stream().distinct().limit(FILES).toList();
        }
    }

    @PostMapping("/chat/{key}/messages")
    ResponseEntity<Map<String, UUID>> create(
            @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return gate.asWriter(key, request, response, (widget, visitor) -> {
            var it = Body.read(request, NewMessage.class);
            if (it.id() == null) {
                throw Refused.because(HttpStatus.BAD_REQUEST, "id");
            }
            var form = Boolean.TRUE.equals(it.form());
            pace.spend(form ? Pace.FORMS : Pace.MESSAGES, visitor.id().toString());
            var text = Body.text(it.text());
            var result = form
                    ? chats.leave(
                            widget,
                            visitor,
                            new LeftWord(
                                    it.id(),
                                    Body.text(it.name()),
                                    Body.text(it.email()),
                                    text,
                                    it.attached(),
                                    Body.text(it.page())))
                    : chats.say(widget, visitor, new Said(it.id(), text, it.attached()));
            return switch (result) {
                case SayResult.Taken(var message) ->
                    ResponseEntity.status(HttpStatus.CREATED).body(Map.of("id", message));
                case SayResult.Refused(var why) -> throw Refused.because(HttpStatus.UNPROCESSABLE_CONTENT, why);
                case SayResult.NotVerified() -> throw Gate.notVerified();
            };
        });
    }
}
