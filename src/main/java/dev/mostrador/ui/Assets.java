package dev.mostrador.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The files of `static/`, read once: the style sheets as one, the scripts as they are, htmx from its jar. All share
/// one hash in their address, so that modules can import each other by relative path and browsers keep them for ever.
@Component
public class Assets {
    private static final String HTMX = "htmx.js";
    private static final String STYLES = "app.css";

    private final Map<String, Asset> files = new TreeMap<>();
    private final String hash;

    record Asset(byte[] content, byte[] zipped, String type) {}

    Assets() {
        put(STYLES, styles());
        put(HTMX, read(only("META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js")));
        for (var pattern : List.of("static/js/**/*.js", "static/img/**/*.svg", "static/img/**/*.png")) {
            find(pattern).forEach(file -> put(name(file), read(file)));
        }
        hash = hash();
    }

    public String address(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("No such asset: " + name);
        }
        return "/assets/" + hash + "/" + name;
    }

    /// Changes with any of the files.
    String version() {
        return hash;
    }

    /// Every script directly under `static/js`; those in folders are imported by them.
    List<String> behaviours() {
        return files.keySet().stream()
                .filter(name -> name.matches("js/[^/]+\\.js"))
                .map(this::address)
                .toList();
    }

    @Nullable
    Asset find(String hash, String name) {
        return hash.equals(this.hash) ? files.get(name) : null;
    }

    private void put(String name, byte[] content) {
        files.put(name, new Asset(content, zip(content), type(name)));
    }

    // Cascade layers make the order of the files irrelevant, except that of the one which names the layers.
    private static byte[] styles() {
        Comparator<Resource> layersFirst =
                Comparator.comparing(file -> !String.valueOf(file.getFilename()).equals("layers.css"));
        return find("static/css/**/*.css")
                .sorted(layersFirst.thenComparing(Assets::name))
                .map(file -> new String(read(file), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, file) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(file.content());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            default -> "image/png";
        };
    }

    private static String name(Resource file) {
        try {
            var address = file.getURL().toString();
            return address.substring(address.lastIndexOf("/static/") + "/static/".length());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Resource only(String pattern) {
        return find(pattern)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Missing on the classpath: " + pattern));
    }

    private static Stream<Resource> find(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] read(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] zip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
