package dev.mostrador.channel.email.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeMailTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void writeTheMail() throws IOException {
        LargeMail.write(folder.resolve("large.eml"));
        assertThat(folder.resolve("large.eml"))
                .satisfies(it -> assertThat(it.toFile().length()).isGreaterThan(30_000_000));
    }

    @Test
    void aMailOfThirtyMegabytesIsReadAndItsAttachmentStreamedInAHeapOfTwentyFour() throws Exception {
        var run = run("stream");
        assertThat(run.output).contains("Van las fotos. fotos.zip " + LargeMail.LINES * LargeMail.LINE);
        assertThat(run.exit).isZero();
    }

    @Test
    void theSameHeapIsTooSmallToLoadIt() throws Exception {
        var run = run("load");
        assertThat(run.output).contains("OutOfMemoryError");
        assertThat(run.exit).isNotZero();
    }

    private record Run(int exit, String output) {}

    private static Run run(String how) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LargeMail.class.getName(),
                        how,
                        folder.resolve("large.eml").toString())
                .redirectErrorStream(true)
                .start();
        try (var out = process.getInputStream()) {
            var output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Run(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }
}
