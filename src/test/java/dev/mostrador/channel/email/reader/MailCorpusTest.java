package dev.mostrador.channel.email.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.reader.body.Collector;
import dev.mostrador.channel.email.reader.mime.PartParser;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailCorpusTest {
    static List<Path> mails() {
        return MailCorpus.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void everyMailIsReadAsExpected(Path mail) throws Exception {
        var expected = Expectation.of(Files.readString(MailCorpus.expected(mail)));
        var softly = new SoftAssertions();
        try (var email = EmailReader.read(mail)) {
            expected.check(email, softly);
        }
        assertThat(softly.errorsCollected()).as(mail.getFileName().toString()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void textAndQuotedTogetherHoldEveryLineOnce(Path mail) {
        var lines = Collector.of(PartParser.parse(MemorySegment.ofArray(MailCorpus.bytes(mail))), false)
                .lines();
        try (var email = EmailReader.read(mail)) {
            var found = (email.text() + "\n" + email.quoted())
                    .lines()
                    .filter(it -> !it.isBlank())
                    .sorted()
                    .toList();
            var all = lines.stream()
                    .map(it -> it.text().stripTrailing())
                    .filter(it -> !it.isBlank())
                    .sorted()
                    .toList();
            assertThat(found).isEqualTo(all);
        }
    }

    @Test
    void theCorpusHasTheShapesOfTheTrade() {
        assertThat(MailCorpus.all()).hasSizeGreaterThanOrEqualTo(100);
    }
}
