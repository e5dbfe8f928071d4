package dev.mostrador;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the documents against the tree: what they point at is there.
class DocsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Set<String> NOT_OURS = Set.of("target", "var", "node_modules");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*|#.*");
    private static final Pattern QUOTED_PATH = Pattern.compile("`((?:src|docs|bin|\\.ci)/[^`\\s<*…{]+)`");
    private static final Pattern QUOTED_JAVA = Pattern.compile("`(?:[\\w/]*/)?(\\w+\\.java)`");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");

    private static final Set<String> JAVA_FILES =
            files(ROOT.resolve("src"), file -> file.toString().endsWith(".java")).stream()
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());

    static List<Path> documents() {
        return files(ROOT, file -> file.toString().endsWith(".md"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) {
        assertThat(links(document)
                        .filter(link -> !link.startsWith("#"))
                        .map(link -> document.resolveSibling(link.replaceFirst("#.*", "")))
                        .filter(target -> !exists(target.normalize())))
                .as(ROOT.relativize(document).toString())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void everyLinkToASectionFindsIt(Path document) {
        assertThat(links(document)
                        .filter(link -> link.matches("[^#]*\\.md#.*|#.*"))
                        .filter(link -> !hasSection(document, link)))
                .as(ROOT.relativize(document).toString())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void everyFileThatIsNamedExists(Path document) {
        var text = read(document);

        assertThat(matches(QUOTED_PATH, text)
                        .map(found -> found.group(1))
                        .filter(path -> !exists(ROOT.resolve(path).normalize())))
                .as(ROOT.relativize(document).toString())
                .isEmpty();
        assertThat(matches(QUOTED_JAVA, text).map(found -> found.group(1)))
                .as(ROOT.relativize(document).toString())
                .isSubsetOf(JAVA_FILES);
    }

    @Test
    void theGlossaryUsesTheWordsOfTheCode() {
        var code = files(ROOT.resolve("src/main"), file -> file.toString().matches(".*\\.(java|sql)")).stream()
                .flatMap(file -> Stream.of(read(file).split("\\W+")))
                .collect(Collectors.toSet());
        var words = read(ROOT.resolve("docs/glossary.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .map(line -> line.split("\\|")[2])
                .flatMap(cell -> matches(QUOTED, cell).map(found -> found.group(1)))
                .toList();

        assertThat(words).isNotEmpty().isSubsetOf(code);
    }

    private static Stream<String> links(Path document) {
        return matches(LINK, withoutCode(read(document)))
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(link -> link.startsWith("#") || !ELSEWHERE.matcher(link).matches());
    }

    private static boolean hasSection(Path document, String link) {
        var target = link.startsWith("#") ? document : document.resolveSibling(link.replaceFirst("#.*", ""));
        return !Files.exists(target)
                || matches(HEADING, read(target))
                        .map(heading -> anchor(heading.group(1)))
                        .anyMatch(link.replaceFirst(".*#", "")::equals);
    }

    /// As the usual forges make it of a heading.
    private static String anchor(String heading) {
        return heading.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                .strip()
                .replace(' ', '-');
    }

    private static boolean exists(Path path) {
        return Files.exists(path);
    }

    private static String withoutCode(String markdown) {
        return markdown.replaceAll("(?s)```.*?```", "");
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static List<Path> files(Path folder, Predicate<Path> wanted) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                    var name = each.getFileName().toString();
                    var ours = each.equals(folder) || !(NOT_OURS.contains(name) || name.startsWith("."));
                    return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (wanted.test(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
