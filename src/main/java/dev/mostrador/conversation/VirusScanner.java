package dev.mostrador.conversation;

import java.io.IOException;
import java.io.InputStream;

/// Looks into a file before it is handed out. Offer a bean of this type to use another scanner than ClamAV.
public interface VirusScanner {
    /// True when the file is harmful. Throws when it could not be looked into: it is tried again later.
    boolean isInfected(InputStream content) throws IOException;
}
