package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Lines;
import dev.mostrador.channel.chat.VisitorQuestions;
import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.Direction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message as its visitor sees it.
///
/// @param position counts the visitor's lines
/// @param asked null: it asks nothing
/// @param client what the browser called it, when the visitor said it
record LineJson(
        long position,
        UUID id,
        @Nullable String client,
        boolean mine,
        @Nullable FaceJson author,
        String text,
        Instant at,
        List<FileJson> files,
        @Nullable AskedJson asked) {

    /// Who speaks. `bot`: no person does.
    record FaceJson(String name, String initials, boolean bot) {}

    /// Two buttons below it.
    record AskedJson(boolean open, @Nullable Boolean said) {
        static @Nullable AskedJson of(VisitorQuestions.@Nullable Asked asked) {
            return asked == null ? null : new AskedJson(asked.open(), asked.said());
        }
    }

    record FileJson(UUID id, String name, String type, long size, boolean picture) {
        static FileJson of(Attachment file) {
            return new FileJson(file.id(), file.name(), file.type(), file.size(), file.isImage());
        }
    }

    static LineJson of(Lines.Line line, Faces faces) {
        var message = line.message();
        var mine = message.direction() == Direction.INBOUND;
        return new LineJson(
                line.position(),
                message.id(),
                mine ? message.externalId() : null,
                mine,
                mine ? null : faces.of(message),
                line.asked() == null ? message.text() : line.asked().text(),
                message.at(),
                message.attachments().stream()
                        .filter(file -> file.isSafe() && !file.inline())
                        .map(FileJson::of)
                        .toList(),
                AskedJson.of(line.asked()));
    }
}
