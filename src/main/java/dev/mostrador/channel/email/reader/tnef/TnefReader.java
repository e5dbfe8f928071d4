package dev.mostrador.channel.email.reader.tnef;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the attributes of a TNEF stream one after the other.
public final class TnefReader {
    private static final int SIGNATURE = 0x223e9f78;
    private static final int BODY = 0x800c;
    private static final int CODE_PAGE = 0x9007;
    private static final int MESSAGE_PROPERTIES = 0x9003;
    private static final int ATTACHMENT_STARTS = 0x9002;
    private static final int ATTACHMENT_TITLE = 0x8010;
    private static final int ATTACHMENT_DATA = 0x800f;
    private static final int ATTACHMENT_PROPERTIES = 0x9005;
    private static final int MOST_FILES = 200;

    /// Attributes that are read into memory.
    private static final int LARGEST = 2 * 1024 * 1024;

    private final LittleEndian in;
    private final List<FileDraft> files = new ArrayList<>();
    private String charset = "windows-1252";
    private byte[] body = {};
    private Properties properties = Properties.NONE;
    private boolean whole = true;

    private TnefReader(InputStream in) {
        this.in = new LittleEndian(in);
    }

    /// Empty if it is no TNEF stream.
    public static Optional<Winmail> read(InputStream stream) {
        var reader = new TnefReader(stream);
        try {
            if (reader.in.int32() != SIGNATURE) {
                return Optional.empty();
            }
            reader.in.skip(2);
            reader.attributes();
        } catch (IOException e) {
            reader.whole = false;
        }
        return Optional.of(reader.winmail());
    }

    private void attributes() throws IOException {
        int level = in.int8();
        while (level >= 0) {
            int id = in.int16();
            in.skip(2);
            long length = in.int32() & 0xffffffffL;
            long from = in.position();
            attribute(id, length);
            in.skip(from + length - in.position() + 2);
            level = in.int8();
        }
    }

    private void attribute(int id, long length) throws IOException {
        switch (id) {
            case CODE_PAGE -> charset = "windows-" + in.int32();
            case BODY -> body = small(length);
            case MESSAGE_PROPERTIES -> properties = new Properties(small(length), in.position() - length);
            case ATTACHMENT_STARTS -> start();
            case ATTACHMENT_TITLE -> last().title = small(length);
            case ATTACHMENT_DATA -> last().at(in.position(), length);
            case ATTACHMENT_PROPERTIES -> attachmentProperties(length);
            default -> {}
        }
    }

    private void start() {
        if (files.size() < MOST_FILES) {
            files.add(new FileDraft());
        } else {
            whole = false;
        }
    }

    private void attachmentProperties(long length) throws IOException {
        long from = in.position();
        var draft = last();
        draft.properties = new Properties(small(length), from);
        whole &= !draft.properties.hasObject();
    }

    private FileDraft last() {
        if (files.isEmpty()) {
            files.add(new FileDraft());
        }
        return files.getLast();
    }

    private byte[] small(long length) throws IOException {
        if (length > LARGEST) {
            whole = false;
            return new byte[0];
        }
        return in.bytes((int) length);
    }

    private Winmail winmail() {
        var rtf = Rtf.decompressed(properties.binary(Properties.RTF));
        var html = properties.text(Properties.HTML, charset);
        var text = properties.text(Properties.BODY, charset);
        var plain = text.isEmpty() ? FileDraft.string(body, charset) : text;
        var markup = html.isEmpty() ? RtfText.html(rtf) : html;
        var fallback = plain.isBlank() && markup.isEmpty() ? RtfText.text(rtf) : plain;
        return new Winmail(
                fallback,
                markup,
                files.stream().flatMap(it -> it.file(charset).stream()).toList(),
                whole);
    }
}
