package dev.mostrador.bench;

import dev.mostrador.platform.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The findings as a table for people and as JSON for programs. Times in milliseconds.
final class Report {
    private static final String HEAD = "%-17s %7s %9s %8s %8s %8s %9s %9s %7s";
    private static final String ROW = "%-17s %7d %9.0f %8.2f %8.2f %8.2f %9.0f %9s %7s";

    private Report() {}

    static String table(Bench.Findings findings) {
        return HEAD.formatted("work", "clients", "per s", "p50 ms", "p95 ms", "p99 ms", "CPU µs", "raw per s", "ratio")
                + "\n"
                + findings.measured().stream().map(Report::line).collect(Collectors.joining("\n"))
                + "\n\n%d conversations, %d messages. Application: %d MB resident now, %d MB at most. %s\n"
                        .formatted(
                                findings.conversations(),
                                findings.conversations() * Filling.MESSAGES,
                                findings.memory(),
                                findings.memoryPeak(),
                                findings.machine());
    }

    static String line(Bench.Measured m) {
        return String.format(
                Locale.ROOT,
                ROW,
                m.scenario().word(),
                m.application().clients(),
                m.application().perSecond(),
                m.application().p50() / 1e3,
                m.application().p95() / 1e3,
                m.application().p99() / 1e3,
                m.cpuMicros(),
                m.raw() == null ? "paced" : "%.0f".formatted(m.raw().perSecond()),
                m.raw() == null ? "" : String.format(Locale.ROOT, "%.2f", ratio(m.application(), m.raw())));
    }

    private static double ratio(Load.Result application, Load.Result raw) {
        return application.perSecond() / raw.perSecond();
    }

    static String json(Bench.Findings findings) {
        return Json.write(Map.of(
                "conversations", findings.conversations(),
                "memoryMB", findings.memory(),
                "memoryPeakMB", findings.memoryPeak(),
                "machine", findings.machine(),
                "measured", findings.measured().stream().map(Report::row).toList()));
    }

    private static Map<String, Object> row(Bench.Measured m) {
        var row = new LinkedHashMap<String, Object>();
        row.put("work", m.scenario().word());
        row.put("clients", m.application().clients());
        row.put("perSecond", m.application().perSecond());
        row.put("p50Micros", m.application().p50());
        row.put("p95Micros", m.application().p95());
        row.put("p99Micros", m.application().p99());
        row.put("cpuMicros", m.cpuMicros());
        row.put("paced", m.raw() == null);
        if (m.raw() != null) {
            row.put("rawPerSecond", m.raw().perSecond());
            row.put("rawP95Micros", m.raw().p95());
            row.put("ratio", ratio(m.application(), m.raw()));
        }
        return row;
    }
}
