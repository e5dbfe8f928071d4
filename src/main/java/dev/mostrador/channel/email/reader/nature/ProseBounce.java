package dev.mostrador.channel.email.reader.nature;

import dev.mostrador.channel.email.reader.Bounce;
import dev.mostrador.channel.email.reader.Bounce.Action;
import dev.mostrador.channel.email.reader.Bounce.Recipient;
import dev.mostrador.channel.email.reader.Head;
import dev.mostrador.channel.email.reader.mime.Addresses;
import dev.mostrador.channel.email.reader.mime.Headers;
import dev.mostrador.channel.email.reader.mime.MessageIds;
import dev.mostrador.channel.email.reader.mime.Part;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Delivery reports in prose: qmail, Exim, Exchange in several languages, Gmail without its report part. They come from
/// a mail server or with a null return path, and say that something was not delivered.
final class ProseBounce {
    private static final int MOST_TEXT = 20_000;
    private static final int MOST_RECIPIENTS = 50;
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:failure notice|undeliver(?:able|ed)|mail delivery (?:failed|system|failure)|delivery (?:status notification|failure|delayed|has failed|report)"
                    + "|returned mail|warning: (?:could not send|message)|no se (?:puede|ha podido|pudo) entregar|no entregado|mensaje no entregado"
                    + "|notificación (?:del|de) estado de (?:la )?entrega|error (?:de|en la) entrega|fallo (?:de|en la) entrega|correo devuelto|entrega (?:fallida|retrasada)"
                    + "|não (?:é possível|foi possível) entregar|não entregue|falha na entrega|no es pot lliurar|ezin da entregatu|unzustellbar"
                    + "|non remis|échec de (?:la )?(?:remise|distribution)|impossibile recapitare|non recapitabile).*+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DELAYED = Pattern.compile(
            "delayed|retras|warning|still trying|temporal|seguir[áe] intentando|verzögert|retardé",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![\\w.+%-])[\\w.+%-]{1,64}+@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}+");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id: {0,5}(<[^<>\\s]{3,300}>)");
    private static final Pattern REASON = Pattern.compile(
            "(?m)^.{0,200}\\b[45]\\d\\d[ -][45]?.{0,300}$|^.{0,200}[45]\\.\\d{1,3}\\.\\d{1,3}.{0,300}$");

    private ProseBounce() {}

    static Optional<Bounce> read(Part mail, Head head, String text) {
        var headers = mail.headers();
        boolean named = headers.first("x-failed-recipients").isPresent();
        boolean server = Signs.isMailServer(head.from().address());
        boolean fromServer = server || Signs.nullReturnPath(headers);
        if (!(named && fromServer)
                && !(fromServer && SUBJECT.matcher(head.subject()).matches())) {
            return Optional.empty();
        }
        var start = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
        return Optional.of(new Bounce(recipients(headers, head, start), originalId(mail, start)));
    }

    private static List<Recipient> recipients(Headers headers, Head head, String text) {
        var prose = withoutReturnedMail(text);
        var action = DELAYED.matcher(head.subject()).find() ? Action.DELAYED : Action.FAILED;
        var reason = REASON.matcher(prose);
        var diagnostic = reason.find() ? reason.group().strip() : "";
        return addresses(headers, head, prose).stream()
                .map(it -> new Recipient(it, action, StatusCode.of(prose), diagnostic))
                .limit(MOST_RECIPIENTS)
                .toList();
    }

    private static LinkedHashSet<String> addresses(Headers headers, Head head, String prose) {
        var all = new LinkedHashSet<String>();
        Addresses.parse(headers.all("x-failed-recipients")).forEach(it -> all.add(it.address()));
        if (all.isEmpty()) {
            ADDRESS.matcher(prose)
                    .results()
                    .limit(MOST_RECIPIENTS)
                    .forEach(it -> all.add(
                            Addresses.parse(List.of(it.group())).getFirst().address()));
        }
        head.to().forEach(it -> all.remove(it.address()));
        all.remove(head.from().address());
        all.removeIf(it -> it.isEmpty() || Signs.isMailServer(it));
        return all;
    }

    /// qmail and Exim put a copy of the mail under a dashed line.
    private static String withoutReturnedMail(String text) {
        var line = Pattern.compile(
                        "(?m)^-{2,}+ ?(?:below|this is a copy|a continuación|the body|mensaje original|forwarded message|original).{0,100}$",
                        Pattern.CASE_INSENSITIVE)
                .matcher(text);
        return line.find() ? text.substring(0, line.start()) : text;
    }

    private static String originalId(Part mail, String text) {
        var attached = OriginalMail.id(mail);
        var inText = MESSAGE_ID.matcher(text);
        if (!attached.isEmpty() || !inText.find()) {
            return attached.isEmpty()
                    ? MessageIds.first(mail.headers().first("in-reply-to").orElse(""))
                    : attached;
        }
        return MessageIds.first(inText.group(1));
    }
}
