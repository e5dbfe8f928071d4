package dev.mostrador.channel.email.reader;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// `JAZZER_FUZZ=1 mvn test -Dtest=EmailReaderFuzzTest` searches for mails that break the reader, starting from the
/// corpus if that is copied to
/// `.cifuzz-corpus/dev.mostrador.channel.email.reader.EmailReaderFuzzTest/noMailBreaksTheReader`. What it finds becomes
/// a mail of the corpus. Off in an ordinary run, because Jazzer instruments the classes of every test that comes after
/// it; there [MutatedMailTest] takes its place.
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class EmailReaderFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void noMailBreaksTheReader(byte[] mail) {
        Sanity.check(mail);
    }
}
