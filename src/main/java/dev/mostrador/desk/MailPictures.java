package dev.mostrador.desk;

import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.Message;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The reader left pictures without an address: those within the mail are pointed at its attachments, those on other
/// servers get theirs back only when an agent has allowed it.
final class MailPictures {
    private static final Pattern WITHIN = Pattern.compile("data-cid=\"([^\"]*)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("data-remote-src=\"([^\"]*)\"");

    private MailPictures() {}

    static String shown(Message message) {
        var html = WITHIN.matcher(message.html())
                .replaceAll(match -> Matcher.quoteReplacement(within(message, match.group(1))));
        return message.remoteImages() ? ELSEWHERE.matcher(html).replaceAll("src=\"$1\"") : html;
    }

    static boolean hasRemote(Message message) {
        return ELSEWHERE.matcher(message.html()).find();
    }

    private static String within(Message message, String contentId) {
        return message.attachments().stream()
                .filter(file -> !file.contentId().isEmpty() && file.contentId().equals(contentId))
                .filter(Attachment::isSafe)
                .findFirst()
                .map(file -> "src=\"/attachments/" + file.id() + "\"")
                .orElse("");
    }
}
