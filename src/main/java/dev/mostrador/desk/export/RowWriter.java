package dev.mostrador.desk.export;

import java.io.IOException;

/// Writes rows as they are read: none of them stays in memory.
interface RowWriter {
    void begin() throws IOException;

    void write(Column.Row row) throws IOException;

    void end() throws IOException;
}
