package dev.mostrador.channel.email.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/// What holds for every mail that was read, whatever it was.
final class Sanity {
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]|\\p{Cs}");
    private static final Pattern NOT_ON_ONE_LINE =
            Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]|\\p{Cs}");
    private static final Pattern LIVE =
            Pattern.compile("(?i)<[^>]*(?:\\son\\w+ ?=|\\ssrc ?=|\\ssrcset ?=|\\sbackground ?=|javascript:|vbscript:)"
                    + "|<(?:script|style|iframe|form|input|object|embed|svg|math|link|meta|base|video|audio)\\b");

    private Sanity() {}

    /// Reads it and checks; a mail that is refused must be refused for being none.
    static void check(byte[] raw) {
        try (var email = EmailReader.read(raw)) {
            check(email);
        } catch (UnreadableEmail e) {
            if (e.reason() == UnreadableEmail.Reason.READER) {
                throw e;
            }
        }
    }

    private static void check(ReadEmail email) {
        oneLine(email.subject());
        oneLine(email.messageId());
        oneLine(email.from().name());
        oneLine(email.from().address());
        email.references().forEach(Sanity::oneLine);
        email.to().forEach(it -> oneLine(it.name() + it.address()));
        block(email.text());
        block(email.quoted());
        assertThat(email.html()).doesNotContain("\0").doesNotContainPattern(LIVE);
        email.bounce()
                .ifPresent(
                        it -> it.recipients().forEach(one -> oneLine(one.address() + one.status() + one.diagnostic())));
        email.invite()
                .ifPresent(it ->
                        oneLine(it.summary() + it.location() + it.organiser().name() + it.uid() + it.method()));
        assertThat(email.bounce().isPresent()).isEqualTo(email.kind() == Kind.BOUNCE);
        email.attachments().forEach(Sanity::file);
    }

    private static void file(Attachment file) {
        oneLine(file.name());
        oneLine(file.type());
        oneLine(file.contentId());
        assertThat(file.name()).isNotBlank().doesNotContain("/", "\\");
        assertThat(file.type()).isNotBlank();
        file.forwarded().ifPresent(it -> {
            oneLine(it.subject());
            block(it.excerpt());
        });
        try (var in = file.open()) {
            in.skipNBytes(Math.min(in.available(), 1));
            while (in.readNBytes(8192).length > 0) {
                continue;
            }
        } catch (java.io.EOFException e) {
            // a winmail.dat that was cut off
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void oneLine(String text) {
        assertThat(NOT_ON_ONE_LINE.matcher(text).find())
                .as("one clean line: %s", text)
                .isFalse();
    }

    private static void block(String text) {
        assertThat(UNSTORABLE.matcher(text).find()).as("clean text: %s", text).isFalse();
    }
}
