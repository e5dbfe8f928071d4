package dev.mostrador.desk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parts of the desk that a request wants: a script that keeps a page up to date names them in the header
/// `X-Regions`; without it the whole page is wanted.
public record Regions(boolean whole, Set<String> wanted) {
    public static final String HEADER = "X-Regions";
    public static final Regions ALL = new Regions(true, Set.of());

    public static Regions of(@Nullable String header) {
        return header == null || header.isBlank()
                ? ALL
                : new Regions(false, Set.copyOf(List.of(header.strip().split(" +"))));
    }

    public boolean wants(String region) {
        return whole || wanted.contains(region);
    }
}
