package dev.mostrador.channel.email.reader.body;

import dev.mostrador.channel.email.reader.Invite;
import dev.mostrador.channel.email.reader.Remark;
import dev.mostrador.channel.email.reader.calendar.Calendar;
import dev.mostrador.channel.email.reader.html.SafeMarkup;
import dev.mostrador.channel.email.reader.mime.Part;
import dev.mostrador.channel.email.reader.quote.Line;
import dev.mostrador.channel.email.reader.text.PlainText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Walks the parts of a mail and sorts them.
public final class Collector {
    /// Versions of a body for special readers.
    private static final Set<String> SUPERFLUOUS = Set.of("text/x-amp-html", "text/watch-html");

    private final Files files;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    private Optional<Invite> invite = Optional.empty();

    private Collector(boolean summaries) {
        this.files = new Files(summaries);
    }

    /// @param summaries whether attached mails are opened to say what they are about
    public static Contents of(Part mail, boolean summaries) {
        var collector = new Collector(summaries);
        collector.take(mail);
        return collector.contents();
    }

    private Contents contents() {
        var lines = new ArrayList<Line>();
        for (var piece : pieces) {
            if (!lines.isEmpty()) {
                lines.add(Line.of(""));
            }
            lines.addAll(piece.lines());
        }
        var html = SafeMarkup.of(html());
        return new Contents(lines, html, files.all(SafeMarkup.shownContentIds(html)), invite, remarks);
    }

    private String html() {
        if (pieces.stream().allMatch(it -> it.html().isEmpty())) {
            return "";
        }
        var all = new StringBuilder();
        pieces.forEach(it -> all.append(it.markup()).append('\n'));
        return all.toString();
    }

    private void take(Part part) {
        if (part.cut()) {
            remarks.add(Remark.PARTS_CUT);
            files.add(part);
        } else if (part.isMultipart()) {
            multipart(part);
        } else {
            leaf(part);
        }
    }

    private void multipart(Part part) {
        switch (part.type()) {
            case "multipart/alternative" -> alternative(part);
            case "multipart/signed" -> signed(part);
            case "multipart/encrypted" -> {
                remarks.add(Remark.ENCRYPTED);
                part.children().forEach(files::add);
            }
            default -> part.children().forEach(this::take);
        }
    }

    private void signed(Part part) {
        remarks.add(Remark.SIGNED);
        take(part.children().getFirst());
        part.children().stream().skip(1).forEach(files::add);
    }

    /// The same thing several times: the text of one version is set beside the HTML of the other.
    private void alternative(Part part) {
        int before = pieces.size();
        for (var child : part.children()) {
            if (!SUPERFLUOUS.contains(child.type())) {
                take(child);
            }
        }
        var versions = pieces.subList(before, pieces.size());
        var plain = versions.stream().filter(it -> it.html().isEmpty()).findFirst();
        var html = versions.stream().filter(it -> !it.html().isEmpty()).toList();
        if (plain.isPresent() && !html.isEmpty()) {
            var both = new Piece(
                    plain.get().plain(),
                    String.join("\n", html.stream().map(Piece::html).toList()));
            versions.clear();
            pieces.add(both);
        }
    }

    private void leaf(Part part) {
        if (part.is("text/calendar")) {
            invite = invite.or(() -> Calendar.read(part.text()));
            files.add(part);
        } else if (isBody(part)) {
            body(part);
        } else {
            if (part.is("application/pkcs7-mime") || part.is("application/x-pkcs7-mime")) {
                remarks.add(Remark.ENCRYPTED);
            }
            files.add(part);
        }
    }

    private boolean isBody(Part part) {
        boolean text = part.is("text/plain") || part.is("text/html");
        return text && !part.isDeclaredAttachment() && (part.declaredName().isBlank() || pieces.isEmpty());
    }

    private void body(Part part) {
        if (part.isLong()) {
            remarks.add(Remark.BODY_CUT);
            files.add(part);
        }
        boolean html = part.is("text/html");
        pieces.add(html ? new Piece(List.of(), part.text()) : new Piece(PlainText.lines(part), ""));
    }
}
