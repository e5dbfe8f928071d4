package dev.mostrador.channel.email.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// An `.expected.json`: whatever it mentions is checked, a key that nobody knows is an error.
record Expectation(
        @Nullable String messageId,
        @Nullable List<String> inReplyTo,
        @Nullable List<String> references,
        @Nullable String from,
        @Nullable List<String> replyTo,
        @Nullable List<String> to,
        @Nullable List<String> cc,
        @Nullable String subject,
        @Nullable String date,
        @Nullable String text,
        @Nullable List<String> textHas,
        @Nullable List<String> textLacks,
        @Nullable String quoted,
        @Nullable String quotedStarts,
        @Nullable List<String> quotedHas,
        @Nullable List<String> htmlHas,
        @Nullable List<String> htmlLacks,
        @Nullable Kind kind,
        @Nullable List<File> attachments,
        @Nullable Report bounce,
        @Nullable Meeting invite,
        @Nullable List<Remark> remarks) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record File(
            String name,
            String type,
            boolean inline,
            @Nullable String contentId,
            @Nullable Integer size,
            @Nullable String content,
            @Nullable String forwardedFrom,
            @Nullable String forwardedSubject,
            @Nullable String excerptHas) {}

    record Report(String originalMessageId, List<Bounce.Recipient> recipients) {}

    record Meeting(
            String method,
            String uid,
            String summary,
            @Nullable String start,
            @Nullable String end,
            boolean allDay,
            String location,
            String organiser) {}

    static Expectation of(String json) {
        return JSON.readValue(json, Expectation.class);
    }

    void check(ReadEmail email, SoftAssertions softly) {
        checkHead(email, softly);
        checkBody(email, softly);
        softly.assertThat(email.kind()).as("kind").isEqualTo(kind == null ? Kind.PERSONAL : kind);
        softly.assertThat(email.remarks())
                .as("remarks")
                .containsExactlyInAnyOrderElementsOf(remarks == null ? List.of() : remarks);
        checkFiles(email.attachments(), softly);
        var report = email.bounce().map(it -> new Report(it.originalMessageId(), it.recipients()));
        softly.assertThat(report).as("bounce").isEqualTo(Optional.ofNullable(bounce));
        softly.assertThat(email.invite().map(Expectation::meeting)).as("invite").isEqualTo(Optional.ofNullable(invite));
    }

    private void checkHead(ReadEmail email, SoftAssertions softly) {
        same(softly, "messageId", messageId, email.messageId());
        same(softly, "inReplyTo", inReplyTo, email.inReplyTo());
        same(softly, "references", references, email.references());
        same(softly, "from", from, shown(email.from()));
        same(
                softly,
                "replyTo",
                replyTo,
                email.replyTo().stream().map(Expectation::shown).toList());
        same(softly, "to", to, email.to().stream().map(Expectation::shown).toList());
        same(softly, "cc", cc, email.cc().stream().map(Expectation::shown).toList());
        same(softly, "subject", subject, email.subject());
        same(softly, "date", date, email.date().map(Instant::toString).orElse("none"));
    }

    private void checkBody(ReadEmail email, SoftAssertions softly) {
        same(softly, "text", text, email.text());
        same(softly, "quoted", quoted, email.quoted());
        all(textHas).forEach(it -> softly.assertThat(email.text()).as("text").contains(it));
        all(textLacks).forEach(it -> softly.assertThat(email.text()).as("text").doesNotContain(it));
        all(quotedHas)
                .forEach(it -> softly.assertThat(email.quoted()).as("quoted").contains(it));
        all(htmlHas).forEach(it -> softly.assertThat(email.html()).as("html").contains(it));
        all(htmlLacks).forEach(it -> softly.assertThat(email.html()).as("html").doesNotContainIgnoringCase(it));
        if (quotedStarts != null) {
            softly.assertThat(email.quoted()).as("quoted").startsWith(quotedStarts);
        }
    }

    private void checkFiles(List<Attachment> found, SoftAssertions softly) {
        var wanted = all(attachments);
        softly.assertThat(found.stream().map(it -> it.name() + " " + it.type() + (it.inline() ? " inline" : "")))
                .as("attachments")
                .isEqualTo(wanted.stream()
                        .map(it -> it.name() + " " + it.type() + (it.inline() ? " inline" : ""))
                        .toList());
        for (int i = 0; i < Math.min(found.size(), wanted.size()); i++) {
            checkFile(wanted.get(i), found.get(i), softly);
        }
    }

    private static void checkFile(File wanted, Attachment found, SoftAssertions softly) {
        var content = content(found);
        same(softly, "contentId", wanted.contentId, found.contentId());
        same(softly, "size", wanted.size, content.length);
        same(softly, "content", wanted.content, new String(content, java.nio.charset.StandardCharsets.UTF_8));
        same(
                softly,
                "forwardedFrom",
                wanted.forwardedFrom,
                found.forwarded().map(it -> shown(it.from())).orElse("none"));
        same(
                softly,
                "forwardedSubject",
                wanted.forwardedSubject,
                found.forwarded().map(Forwarded::subject).orElse("none"));
        if (wanted.excerptHas != null) {
            softly.assertThat(found.forwarded().map(Forwarded::excerpt).orElse("none"))
                    .contains(wanted.excerptHas);
        }
    }

    private static byte[] content(Attachment file) {
        try (var in = file.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Meeting meeting(Invite it) {
        return new Meeting(
                it.method(),
                it.uid(),
                it.summary(),
                it.start().map(Instant::toString).orElse(null),
                it.end().map(Instant::toString).orElse(null),
                it.allDay(),
                it.location(),
                shown(it.organiser()));
    }

    private static String shown(Address it) {
        return it.name().isEmpty() ? it.address() : it.name() + " <" + it.address() + ">";
    }

    private static <T> List<T> all(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }

    private static void same(SoftAssertions softly, String what, @Nullable Object wanted, Object found) {
        if (wanted != null) {
            softly.assertThat(found).as(what).isEqualTo(wanted);
        }
    }
}
