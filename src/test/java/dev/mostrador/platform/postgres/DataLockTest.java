package dev.mostrador.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path temporary;

    @Test
    void theSecondLearnsWhoTheFirstIs() {
        var folder = new DataFolder(temporary.resolve("var"));
        try (var lock = DataLock.take(folder, "run", NOW).orElseThrow()) {
            lock.answersAt("http://127.0.0.1:8080");
            assertThat(DataLock.take(folder, "run", NOW)).isEmpty();
            assertThat(DataLock.holder(folder))
                    .contains(new DataLock.Holder(ProcessHandle.current().pid(), "run", NOW, "http://127.0.0.1:8080"));
        }
    }

    @Test
    void theFolderIsFreeWhenTheFirstHasGone() {
        var folder = new DataFolder(temporary.resolve("var"));
        DataLock.take(folder, "backup", NOW).orElseThrow().close();
        assertThat(DataLock.holder(folder)).isEmpty();
        DataLock.take(folder, "run", NOW).orElseThrow().close();
    }
}
