package dev.mostrador.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// The files of the database: made whole or not at all, and never by deleting what is there.
record Cluster(Path data) {
    static final String ROLE = "mostrador";
    static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Cluster in(Path postgres) {
        return new Cluster(postgres.resolve("data-" + Binaries.major()));
    }

    boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    String password(String role) {
        return Secret.read(data.resolve(role + ".password"));
    }

    void create(Programs programs, Progress progress) {
        refuseAnOlderOne();
        progress.step("postgres.creating");
        try {
            var half = Files.createTempDirectory(data.getParent(), data.getFileName() + Leftovers.SUFFIX);
            programs.privileges().own(half);
            initialise(programs, half);
            admit(programs, half);
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwx------"));
            Files.move(half, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Data of another major version is never touched nor silently left beside a new, empty database.
    private void refuseAnOlderOne() {
        try (var others = Files.newDirectoryStream(data.getParent(), "data-[0-9][0-9]")) {
            for (var other : others) throw Refused.because("postgres.refused.major", other, Binaries.major());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void initialise(Programs programs, Path half) throws IOException {
        var password = half.resolveSibling("initdb" + Leftovers.SUFFIX);
        Files.deleteIfExists(password);
        Secret.write(password, Secret.random());
        programs.privileges().own(password);
        check(programs.run(
                PATIENCE,
                "initdb",
                "-D",
                half.toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "-E",
                "UTF8",
                "-T",
                "spanish",
                "--data-checksums",
                "--no-instructions"));
        Files.move(password, half.resolve(SUPERUSER + ".password"));
    }

    /// The application's role is an ordinary one: row-level security binds it.
    private static void admit(Programs programs, Path half) {
        var password = Secret.random();
        Secret.write(half.resolve(ROLE + ".password"), password);
        var statements = """
                create role %1$s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%2$s'
                create database %1$s owner %1$s
                revoke connect on database %1$s from public
                """.formatted(ROLE, password);
        var outcome = programs.feed(PATIENCE, statements, "postgres", "--single", "-D", half.toString(), "postgres");
        check(outcome);
        if (outcome.output().contains("ERROR:")) throw new IllegalStateException(outcome.output());
    }

    private static void check(Programs.Outcome outcome) {
        if (outcome.failed()) throw Refused.because("postgres.refused.creation", outcome.output());
    }

    /// Our settings are written anew at each start, so that they follow the version; the shop's own come last.
    void configure(int port, Map<String, String> extra) {
        var more = extra.entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(data.resolve("postgresql.conf"), SETTINGS.formatted(port) + more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For a small machine. The log says neither what customers wrote nor their addresses (terse: without DETAIL).
    private static final String SETTINGS = """
            # Written by Mostrador at each start. Your own settings belong into postgresql.local.conf, beside this file.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 60
            shared_buffers = 96MB
            huge_pages = off
            effective_cache_size = 512MB
            maintenance_work_mem = 48MB
            random_page_cost = 1.1
            jit = off
            wal_compression = on
            max_wal_size = 512MB
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            default_text_search_config = 'pg_catalog.spanish'
            log_line_prefix = '%%m [%%p] '
            log_error_verbosity = terse
            log_checkpoints = off
            include_if_exists = 'postgresql.local.conf'
            """;
}
