package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.Message;
import dev.mostrador.ui.Markup;
import dev.mostrador.ui.SafeHtml;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Shows on the desk what the marks of a text mean: as the recipient sees it.
final class Marks {
    private Marks() {}

    /// @param names of colleagues that a note can call
    static String html(Message message, List<String> names) {
        return Markup.html(
                message.text(), new Markup.Show(true, name -> picture(name, message.attachments()), mention(names)));
    }

    /// Before it is sent: the browser has the pictures, we have their places.
    static SafeHtml preview(String text, List<String> names) {
        var show = new Markup.Show(true, name -> Optional.of(place(name)), mention(names));
        return SafeHtml.vouchedFor(Markup.html(text, show));
    }

    private static String place(String name) {
        return "<span data-picture=\"" + Markup.escaped(name) + "\">[" + Markup.escaped(name) + "]</span>";
    }

    private static Optional<String> picture(String name, List<Attachment> files) {
        return files.stream()
                .filter(file -> file.inline() && file.isSafe() && file.name().equals(name))
                .findFirst()
                .map(file -> "<a class=\"placed\" href=\"/attachments/" + file.id()
                        + "\" target=\"_blank\"><img src=\"/attachments/" + file.id() + "/thumbnail\" alt=\""
                        + Markup.escaped(name) + "\" loading=\"lazy\"></a>");
    }

    private static @Nullable Pattern mention(List<String> names) {
        return names.isEmpty()
                ? null
                : Pattern.compile(MentionNames.pattern(names), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
