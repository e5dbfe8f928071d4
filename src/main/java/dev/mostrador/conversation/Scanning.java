package dev.mostrador.conversation;

import dev.mostrador.platform.Blobs;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has new files looked into by the virus scanner, if there is one, after they were stored: until then they are
/// shown but not handed out.
@Component
class Scanning {
    private static final int BATCH = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Scanning.class);

    private final Optional<VirusScanner> scanner;
    private final AttachmentTable table;
    private final Blobs blobs;

    Scanning(Optional<VirusScanner> scanner, AttachmentTable table, Blobs blobs) {
        this.scanner = scanner;
        this.table = table;
        this.blobs = blobs;
    }

    /// The verdict that a new file starts with.
    Attachment.Verdict first() {
        return scanner.isPresent() ? Attachment.Verdict.PENDING : Attachment.Verdict.UNCHECKED;
    }

    void scanPending() {
        scanner.ifPresent(present -> table.pending(BATCH).forEach(file -> scan(present, file)));
    }

    private void scan(VirusScanner present, Attachment file) {
        try (var content = blobs.open(file.blob())) {
            var infected = present.isInfected(content);
            table.updateVerdict(file.id(), infected ? Attachment.Verdict.INFECTED : Attachment.Verdict.CLEAN);
        } catch (IOException failure) {
            LOG.warn("File {} could not be scanned, trying again: {}", file.id(), failure.getMessage());
        }
    }
}
