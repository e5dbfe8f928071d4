package dev.mostrador.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What was measured on.
final class Machine {
    private Machine() {}

    static String describe() throws IOException {
        var cpu = value("/proc/cpuinfo", "model name");
        var memory = Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024 / 1024;
        return "%d × %s, %d GB, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        cpu,
                        memory,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"));
    }

    private static String value(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("?");
    }
}
