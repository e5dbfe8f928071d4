package dev.mostrador.desk.export;

import dev.mostrador.platform.Json;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.LinkedHashMap;

/// For programs: one array, times in UTC.
final class JsonWriter implements RowWriter {
    private final Writer out;
    private boolean first = true;

    JsonWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write("[");
    }

    @Override
    public void write(Column.Row row) throws IOException {
        var fields = new LinkedHashMap<String, Object>();
        for (var column : Column.ALL) {
            var value = column.value().apply(row);
            fields.put(column.name(), value instanceof Instant moment ? moment.toString() : value);
        }
        out.write(first ? "\n" : ",\n");
        out.write(Json.write(fields));
        first = false;
    }

    @Override
    public void end() throws IOException {
        out.write("\n]\n");
    }
}
