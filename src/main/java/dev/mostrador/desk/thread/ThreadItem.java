package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.Event;
import dev.mostrador.conversation.Message;
import dev.mostrador.ui.SafeHtml;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing in the thread, in the order of time.
public sealed interface ThreadItem {
    String id();

    Instant at();

    default String version() {
        return Integer.toHexString(hashCode());
    }

    /// A new day begins.
    record Day(String id, Instant at) implements ThreadItem {}

    /// A message or a note.
    ///
    /// @param author as the header says it
    /// @param pictures shown small, with the text
    /// @param files everything else that is attached
    /// @param markup the text with its marks shown, as HTML of ours; empty: `text` as it was typed
    /// @param answers the earlier message that it names; null: simply what was said before
    record Bubble(
            Message message,
            String author,
            List<TextPiece> text,
            List<Attachment> pictures,
            List<Attachment> files,
            String markup,
            @Nullable Quoted answers)
            implements ThreadItem {
        /// A message that another one answers.
        public record Quoted(String id, String author, Instant at) {}

        public SafeHtml marked() {
            return SafeHtml.vouchedFor(markup);
        }

        /// Its HTML names pictures on other servers.
        public boolean hasRemotePictures() {
            return Original.hasRemotePictures(message);
        }

        @Override
        public String id() {
            return "m-" + message.id();
        }

        @Override
        public Instant at() {
            return message.at();
        }
    }

    /// Something happened.
    record Line(Event event, EventWords words) implements ThreadItem {
        @Override
        public String id() {
            return "e-" + event.id();
        }

        @Override
        public Instant at() {
            return event.at();
        }
    }
}
