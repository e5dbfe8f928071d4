package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.style.Cards;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// A mail as its sender laid it out, made ready for a frame in which nothing runs. Its HTML was sanitised when it came,
/// and its pictures load nothing: here those that came along get their address, those from elsewhere only when an
/// agent allowed it.
final class Original {
    private Original() {}

    static boolean hasRemotePictures(Message message) {
        return message.html().contains("data-remote-src=");
    }

    static String of(Message message, String language) {
        var mail = Jsoup.parse(message.html());
        mail.outputSettings().prettyPrint(false);
        mail.select("img[data-cid]").forEach(picture -> show(picture, message));
        mail.select("img[data-remote-src]").forEach(picture -> {
            if (message.remoteImages()) {
                picture.attr("src", picture.attr("data-remote-src"));
            }
        });
        mail.select("img").forEach(picture -> picture.attr("alt", picture.attr("alt")));
        if (message.direction() == Direction.INBOUND) {
            mail.body().nodeStream(TextNode.class).forEach(words -> words.text(Cards.covered(words.getWholeText())));
        }
        mail.select("a[href]").attr("target", "_blank").attr("rel", "noopener noreferrer nofollow");
        mail.head().appendElement("meta").attr("charset", "utf-8");
        mail.head().appendElement("title").text(Objects.requireNonNullElse(message.subject(), ""));
        mail.head().appendElement("style").appendText(LOOK);
        Objects.requireNonNull(mail.selectFirst("html")).attr("lang", language);
        return "<!doctype html>" + mail.outerHtml();
    }

    private static void show(Element picture, Message message) {
        message.attachments().stream()
                .filter(file -> file.contentId().equals(picture.attr("data-cid")) && file.isImage())
                .filter(Attachment::isSafe)
                .findFirst()
                .ifPresent(file -> picture.attr("src", "/attachments/" + file.id()));
    }

    // A mail is written for white paper.
    private static final String LOOK = """
            html { color-scheme: light; background: #fff; color: #201c16; font: 15px/1.5 system-ui, sans-serif; }
            body { margin: 12px 16px; overflow-wrap: anywhere; }
            img { max-width: 100%; height: auto; }
            table { max-width: 100%; }
            """;
}
