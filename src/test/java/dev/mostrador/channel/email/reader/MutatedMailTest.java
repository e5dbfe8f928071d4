package dev.mostrador.channel.email.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A small fuzzer for every run of the tests: the corpus, damaged in ways that repeat.
class MutatedMailTest {
    private static final long SEED = 1042;
    private static final int RUNS = 12_000;
    private static final List<String> SPLINTERS = List.of(
            "\r\n",
            "\n\n",
            "\0",
            "=?",
            "?=",
            "=?utf-8?B?",
            "--",
            "\"",
            "<",
            ">",
            ";",
            "=",
            "boundary=",
            "\r\n--b",
            "charset=utf-16",
            "charset=utf-7",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Type: multipart/mixed\r\n",
            "\u00ff\u00fe",
            "\ud83d\ude00",
            "<div",
            "&#0;",
            "*0*=",
            "\\u-1?",
            "%00");

    private final Random random = new Random(SEED);
    private final List<byte[]> corpus =
            MailCorpus.all().stream().map(MailCorpus::bytes).toList();

    @Test
    void noDamageBreaksTheReader() {
        for (int run = 0; run < RUNS; run++) {
            var mail = mutated(corpus.get(random.nextInt(corpus.size())));
            try {
                Sanity.check(mail);
            } catch (Throwable e) {
                throw new AssertionError("run " + run + ":\n" + new String(mail, StandardCharsets.ISO_8859_1), e);
            }
        }
        assertThat(corpus).isNotEmpty();
    }

    private byte[] mutated(byte[] mail) {
        var result = mail;
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            result = once(result);
        }
        return result;
    }

    private byte[] once(byte[] mail) {
        int from = random.nextInt(mail.length + 1);
        int to = Math.min(mail.length, from + random.nextInt(1, 60));
        return switch (random.nextInt(6)) {
            case 0 -> joined(mail, from, new byte[] {(byte) random.nextInt(256)}, Math.min(mail.length, from + 1));
            case 1 -> joined(mail, from, new byte[0], to);
            case 2 ->
                joined(
                        mail,
                        from,
                        SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(StandardCharsets.UTF_8),
                        from);
            case 3 -> joined(mail, from, slice(corpus.get(random.nextInt(corpus.size()))), from);
            case 4 -> joined(mail, from, joined(mail, 0, new byte[0], from), to);
            default -> joined(mail, from, new byte[0], mail.length);
        };
    }

    private byte[] slice(byte[] other) {
        int from = random.nextInt(other.length);
        return java.util.Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(1, 400)));
    }

    private static byte[] joined(byte[] mail, int from, byte[] middle, int to) {
        var out = new ByteArrayOutputStream();
        out.write(mail, 0, from);
        out.writeBytes(middle);
        out.write(mail, to, mail.length - to);
        return out.toByteArray();
    }
}
