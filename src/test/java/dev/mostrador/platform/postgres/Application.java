package dev.mostrador.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// A process of its own that starts the embedded server and writes rows for as long as it lives, saying each one that
/// the database has acknowledged. For being killed.
final class Application {
    private final Process process;
    private final BufferedReader output;
    private final List<Integer> acknowledged = new ArrayList<>();

    private Application(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static Application of(DataFolder folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        folder.root().toString(),
                        TestDatabase.binaries().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Application(process);
    }

    /// In the process.
    public static void main(String[] arguments) {
        var folder = new DataFolder(Path.of(arguments[0]));
        var server = EmbeddedPostgres.start(folder, Progress.SILENT, Path.of(arguments[1]), Map.of());
        try (var connection = server.address().connect();
                var sql = connection.createStatement()) {
            sql.execute("create table if not exists acknowledged (n int)");
            sql.execute("truncate acknowledged");
            for (var n = 0; n < 1_000_000; n++) {
                sql.execute("insert into acknowledged values (" + n + ")");
                System.out.println(n);
            }
        } catch (SQLException e) {
            System.exit(1); // the server was killed
        }
    }

    void awaitRows(int count) throws IOException {
        while (acknowledged.size() < count) acknowledged.add(Integer.parseInt(output.readLine()));
    }

    void kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly(); // the process's own method would close the stream, too
        awaitEnd();
    }

    void awaitEnd() throws IOException, InterruptedException {
        // A last line may be cut: what was not said whole was not acknowledged.
        output.lines()
                .filter(line -> line.matches("\\d+"))
                .map(Integer::valueOf)
                .forEach(acknowledged::add);
        if (!process.waitFor(20, TimeUnit.SECONDS)) throw new AssertionError("still running: " + process.pid());
    }

    List<Integer> acknowledged() {
        return acknowledged.subList(0, acknowledged.size() - 1);
    }

    static Set<Integer> rows(DatabaseAddress database) throws SQLException {
        try (var connection = database.connect();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select n from acknowledged")) {
            var found = new HashSet<Integer>();
            while (rows.next()) found.add(rows.getInt(1));
            return found;
        }
    }
}
