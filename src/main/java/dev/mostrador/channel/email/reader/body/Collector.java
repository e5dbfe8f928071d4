package dev.mostrador.channel.email.reader.body;

import dev.mostrador.channel.email.reader.Invite;
import dev.mostrador.channel.email.reader.Remark;
import dev.mostrador.channel.email.reader.calendar.Calendar;
import dev.mostrador.channel.email.reader.html.EmbeddedImages;
import dev.mostrador.channel.email.reader.html.SafeMarkup;
import dev.mostrador.channel.email.reader.mime.Part;
import dev.mostrador.channel.email.reader.mime.PartParser;
import dev.mostrador.channel.email.reader.quote.Line;
import dev.mostrador.channel.email.reader.text.PlainText;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Walks the parts of a mail and sorts them.
public final class Collector {
    /// Versions of a body for special readers.
    private static final Set<String> SUPERFLUOUS = Set.of("text/x-amp-html", "text/watch-html");

    /// Mails inside signatures inside signatures.
    private static final int MOST_OPENED = 3;

    private final Files files;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    private Optional<Invite> invite = Optional.empty();
    private int opened;
    private int images;

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
        } else if (OutlookBox.matches(part)) {
            winmail(part);
        } else if (part.is("application/pkcs7-mime") || part.is("application/x-pkcs7-mime")) {
            sealed(part);
        } else {
            files.add(part);
        }
    }

    /// Its text counts only if the mail has no other.
    private void winmail(Part part) {
        var opened = OutlookBox.open(part);
        if (opened.isEmpty() || !opened.get().whole()) {
            remarks.add(Remark.DAMAGED);
            files.add(part);
        }
        opened.ifPresent(it -> {
            if (pieces.stream().allMatch(Piece::isBlank)) {
                OutlookBox.piece(it).ifPresent(pieces::add);
            }
            it.files().forEach(file -> files.add(OutlookBox.attachment(part, file, files.next())));
        });
    }

    /// Signed mails whose text is inside the signature; encrypted ones stay closed.
    private void sealed(Part part) {
        var inside = part.raw().byteSize() > 2L * SignedBox.LARGEST || ++opened > MOST_OPENED
                ? Optional.<byte[]>empty()
                : SignedBox.content(part.bytes(SignedBox.LARGEST));
        remarks.add(inside.isPresent() ? Remark.SIGNED : Remark.ENCRYPTED);
        inside.ifPresent(it -> take(PartParser.parse(MemorySegment.ofArray(it))));
        files.add(part);
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
        pieces.add(html ? new Piece(List.of(), withoutImages(part.text())) : new Piece(plain(part), ""));
    }

    private String withoutImages(String html) {
        var taken = EmbeddedImages.takeOut(html, images + 1);
        taken.images().forEach(it -> files.add(Files.embedded(it, ++images)));
        return taken.html();
    }

    private List<Line> plain(Part part) {
        var lines = PlainText.lines(part);
        if (lines.stream().anyMatch(it -> it.text().startsWith("-----BEGIN PGP MESSAGE-----"))) {
            remarks.add(Remark.ENCRYPTED);
        } else if (lines.stream().anyMatch(it -> it.text().startsWith("-----BEGIN PGP SIGNED MESSAGE-----"))) {
            remarks.add(Remark.SIGNED);
        }
        return lines;
    }
}
