package dev.mostrador.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// A real PostgreSQL of one's own on 127.0.0.1, kept in the data folder. Starting is the same after a clean end, after
/// `kill -9` of either process and on an empty folder. The caller holds the folder's [DataLock].
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String VERSION = Binaries.VERSION;

    private static final Duration SETTLE = Duration.ofSeconds(60);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(10);

    private final DataFolder folder;
    private final Programs programs;
    private final Cluster cluster;
    private final boolean adopted;
    private final int port;

    private EmbeddedPostgres(DataFolder folder, Programs programs, Cluster cluster, boolean adopted, int port) {
        this.folder = folder;
        this.programs = programs;
        this.cluster = cluster;
        this.adopted = adopted;
        this.port = port;
    }

    /// How much a stop takes its time.
    enum Stop {
        /// Everything written back: the next start is quick.
        FAST,
        /// As if the power failed; nothing acknowledged is lost.
        IMMEDIATE
    }

    public static EmbeddedPostgres start(DataFolder folder, Progress progress) {
        return start(folder, progress, Binaries.in(folder.postgres(), progress), Map.of());
    }

    /// @param binaries unpacked by [Binaries]
    /// @param settings more lines for `postgresql.conf`
    static EmbeddedPostgres start(DataFolder folder, Progress progress, Path binaries, Map<String, String> settings) {
        var postgres = folder.postgres();
        Leftovers.sweep(postgres);
        var programs = new Programs(binaries, Privileges.here(folder.root()), folder.tmp());
        var cluster = Cluster.in(postgres);
        if (!cluster.exists()) cluster.create(programs, progress);
        var running = settled(cluster);
        if (running.isPresent()) {
            if (running.get().runs(programs.home()))
                return new EmbeddedPostgres(
                        folder, programs, cluster, true, running.get().port());
            stop(programs, cluster);
        }
        progress.step("postgres.starting");
        return new EmbeddedPostgres(folder, programs, cluster, false, launch(folder, programs, cluster, settings));
    }

    /// The address of the server that somebody else holds up on these files, if one runs.
    public static Optional<DatabaseAddress> running(DataFolder folder) {
        var cluster = Cluster.in(folder.postgres());
        return Postmaster.of(cluster)
                .filter(Postmaster::ready)
                .map(server -> address(cluster, Cluster.ROLE, Cluster.ROLE, server.port()));
    }

    /// Whether the folder holds a database at all.
    public static boolean exists(DataFolder folder) {
        return Cluster.in(folder.postgres()).exists();
    }

    /// The server left over by a killed application, once it is neither starting nor stopping.
    private static Optional<Postmaster> settled(Cluster cluster) {
        var end = System.nanoTime() + SETTLE.toNanos();
        while (true) {
            var running = Postmaster.of(cluster);
            if (running.isEmpty() || running.get().ready()) return running;
            if (System.nanoTime() > end)
                throw Refused.because(
                        "postgres.refused.unsettled", running.get().pid());
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static int launch(DataFolder folder, Programs programs, Cluster cluster, Map<String, String> settings) {
        var log = new ServerLog(folder.log().resolve("postgres.log"));
        log.trim();
        Postmaster.forgetStale(cluster);
        var end = System.nanoTime() + RETRY.toNanos();
        while (true) {
            var port = freePort(folder.postgres().resolve("port"));
            cluster.configure(port, settings);
            var process =
                    programs.leave(log.file(), "postgres", "-D", cluster.data().toString());
            if (becomesReady(process, cluster)) return port;
            // Orphans of a killed server leave within moments; a port may be taken between looking and listening.
            if (System.nanoTime() > end) throw Refused.because("postgres.refused.start", log.file(), log.tail());
            LockSupport.parkNanos(POLL.multipliedBy(10).toNanos());
        }
    }

    /// False as soon as the process has ended.
    private static boolean becomesReady(Process process, Cluster cluster) {
        while (process.isAlive()) {
            if (Postmaster.of(cluster).filter(Postmaster::ready).isPresent()) return true;
            LockSupport.parkNanos(POLL.toNanos());
        }
        return false;
    }

    /// The same one each time, as long as nobody else has taken it.
    private static int freePort(Path file) {
        try {
            if (Files.exists(file)) {
                var kept = Integer.parseInt(Files.readString(file).strip());
                if (free(kept)) return kept;
            }
            try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Files.writeString(file, Integer.toString(any.getLocalPort()));
                return any.getLocalPort();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean free(int port) throws IOException {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (java.net.BindException e) {
            return false;
        }
    }

    /// For the application: an ordinary role that owns its database.
    public DatabaseAddress address() {
        return address(cluster, Cluster.ROLE, Cluster.ROLE, port);
    }

    public DatabaseAddress address(String database) {
        return address(cluster, Cluster.ROLE, database, port);
    }

    DatabaseAddress superuser() {
        return address(cluster, Cluster.SUPERUSER, "postgres", port);
    }

    private static DatabaseAddress address(Cluster cluster, String role, String database, int port) {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=mostrador";
        return new DatabaseAddress(url, role, cluster.password(role));
    }

    /// Whether the server was already running: its application had been killed.
    public boolean adopted() {
        return adopted;
    }

    /// Where its programs were unpacked: another launcher can be told with `-Dmostrador.postgres.binaries`.
    public Path binaries() {
        return programs.home();
    }

    /// Puts the database's files aside under another name, for a restored one to take their place.
    public static Optional<Path> moveAside(DataFolder folder, String stamp) throws IOException {
        var data = Cluster.in(folder.postgres()).data();
        if (!Files.exists(data)) return Optional.empty();
        var aside = data.resolveSibling("replaced-" + stamp);
        return Optional.of(Files.move(data, aside));
    }

    /// Undoes [#moveAside] after the server on the new files has been stopped; the new ones are given up.
    public static void moveBack(DataFolder folder, Optional<Path> aside) throws IOException {
        var data = Cluster.in(folder.postgres()).data();
        Leftovers.delete(data);
        if (aside.isPresent()) Files.move(aside.get(), data);
    }

    /// Ends and deletes a throw-away folder whose owner is gone.
    public static void discard(DataFolder folder) {
        var cluster = Cluster.in(folder.root().resolve("postgres"));
        Postmaster.of(cluster)
                .flatMap(server -> ProcessHandle.of(server.pid()))
                .ifPresent(ProcessHandle::destroyForcibly);
        try {
            Leftovers.delete(folder.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param template copied as it is; `template1` for an empty database
    public DatabaseAddress createDatabase(String name, String template) {
        administer("create database \"%s\" template \"%s\" owner %s strategy file_copy"
                .formatted(name, template, Cluster.ROLE));
        return address(name);
    }

    public void dropDatabase(String name) {
        administer("drop database if exists \"%s\" with (force)".formatted(name));
    }

    private void administer(String statement) {
        try (var connection = superuser().connect();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /// Keeps the server's log small for as long as the application runs.
    public void watchLog() {
        new ServerLog(folder.log().resolve("postgres.log")).watch();
    }

    public void stop() {
        stop(programs, cluster);
    }

    void stop(Stop how) {
        stop(programs, cluster, how);
    }

    @Override
    public void close() {
        stop();
    }

    /// A person waits: what is not written back within seconds is recovered at the next start, as after a crash.
    private static void stop(Programs programs, Cluster cluster) {
        if (stop(programs, cluster, Stop.FAST).failed()
                && Postmaster.of(cluster).isPresent()) stop(programs, cluster, Stop.IMMEDIATE);
    }

    private static Programs.Outcome stop(Programs programs, Cluster cluster, Stop how) {
        return programs.run(
                Duration.ofSeconds(5),
                "pg_ctl",
                "stop",
                "-D",
                cluster.data().toString(),
                "-m",
                how.name().toLowerCase(Locale.ROOT),
                "-w",
                "-t",
                "4",
                "-s");
    }
}
