package dev.mostrador;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Spanish and English are complete, say the same things, and nothing else.
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /// Keys that are put together while running, `"ui.role." + role`, count as used when their beginning stands in the
    /// source with two words or more. Shorter beginnings are said here.
    private static final List<String> PUT_TOGETHER = List.of(
            "audit.", // Audit.write says the rest
            "alarm.", // the alarm's kind says the rest
            "event."); // the event's kind says the rest

    /// The settings' own description beside its title ([dev.mostrador.ui.NavItem]).
    private static final Pattern ABOUT = Pattern.compile(".*\\.about");

    private static final Pattern VARIANT = Pattern.compile("\\.(tu|vos)$");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+[.]?)\"");
    private static final Pattern AUDITED =
            Pattern.compile("audit\\.write\\(\\s*(?:\"([a-z.-]+)\")?([^;]*);", Pattern.DOTALL);
    private static final Pattern DETAIL = Pattern.compile("(?:Map\\.of\\(|, )\"([a-z-]+)\", ");
    private static final Pattern PLACES = Pattern.compile("\\{(\\d+)");

    /// Dotted words in our sources that only look like keys.
    private static final Set<String> NOT_KEYS = Set.of("postgres.log", "postgres.password");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (var module : modules()) {
            var spanish = read(module).keySet();
            assertThat(read(module + "_en").keySet())
                    .as(module + "_en")
                    .isEqualTo(spanish.stream()
                            .filter(key -> !isVariant(key, spanish))
                            .collect(Collectors.toSet()));
        }
    }

    /// `key.tu` says to a customer what `key` says with *usted*; English has one way.
    private static boolean isVariant(String key, Set<String> known) {
        return VARIANT.matcher(key).find()
                && known.contains(VARIANT.matcher(key).replaceFirst(""));
    }

    @Test
    void aCustomerIsAddressedInAllWaysOrInOne() {
        var spanish = spanish();
        spanish.keySet().stream()
                .filter(key -> isVariant(key, spanish.keySet()))
                .forEach(key -> {
                    var usted = VARIANT.matcher(key).replaceFirst("");
                    assertThat(spanish).containsKeys(usted + ".tu", usted + ".vos");
                    assertThat(arguments(spanish.getOrDefault(key, "")))
                            .as(key)
                            .isEqualTo(arguments(spanish.get(usted)));
                });
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        var spanish = spanish();
        english()
                .forEach((key, text) -> assertThat(arguments(spanish.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(arguments(text)));
    }

    @Test
    void everyTextCanBeFormatted() {
        Stream.of(spanish(), english())
                .forEach(book -> book.forEach((key, text) -> assertThat(
                                new MessageFormat(text.replace("'", "''")).format(new Object[] {1, 2, 3, 4}))
                        .as(key)
                        .isNotBlank()));
    }

    @Test
    void noKeyBelongsToTwoModules() {
        var owners = new HashMap<String, String>();
        for (var module : modules()) {
            for (var key : read(module).keySet()) {
                assertThat(owners.put(key, module)).as(key).isNull();
            }
        }
    }

    @Test
    void whatIsUsedExistsAndWhatExistsIsUsed() {
        var known = spanish().keySet();
        var families =
                known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        var used = literals().stream()
                .filter(key -> families.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> !NOT_KEYS.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));

        var missing = used.stream().filter(key -> !known.contains(key)).filter(key -> !isBeginning(key, known));
        var unused = known.stream()
                .filter(key -> !used.contains(key))
                .filter(key -> used.stream().noneMatch(beginning -> begins(beginning, key)))
                .filter(key -> !isVariant(key, known))
                .filter(key -> !ABOUT.matcher(key).matches())
                .filter(key -> PUT_TOGETHER.stream().noneMatch(key::startsWith));

        assertThat(missing.toList()).as("used, but nobody wrote the words").isEmpty();
        assertThat(unused.toList()).as("written, but nobody says them").isEmpty();
    }

    @Test
    void everythingInTheAuditTrailHasWords() {
        var known = spanish().keySet();
        var missing = new TreeSet<String>();
        sources()
                .forEach(source -> AUDITED.matcher(source).results().forEach(call -> {
                    if (call.group(1) != null) missing.add("audit." + call.group(1));
                    DETAIL.matcher(call.group(2))
                            .results()
                            .forEach(detail -> missing.add("audit.detail." + detail.group(1)));
                }));
        assertThat(missing).hasSizeGreaterThan(30);
        missing.removeAll(known);
        assertThat(missing).as("noted, but nobody wrote the words").isEmpty();
    }

    @Test
    void nobodyShouts() {
        Stream.of(spanish(), english())
                .forEach(book ->
                        book.forEach((key, text) -> assertThat(text).as(key).doesNotContain("!", "¡", "Ups", "Oops")));
    }

    private static boolean isBeginning(String literal, Set<String> known) {
        return known.stream().anyMatch(key -> begins(literal, key));
    }

    // "ui.error.404" of "ui.error.404.title", "ui.role." of "ui.role.agent", "ui.theme.to-" of "ui.theme.to-dark".
    private static boolean begins(String literal, String key) {
        var isOpen = literal.endsWith(".") || literal.endsWith("-");
        return key.startsWith(isOpen ? literal : literal + ".");
    }

    private static Set<String> literals() {
        return sources().stream()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(literal -> literal.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources() {
        var all = new ArrayList<String>();
        for (var folder : List.of("src/main/java", "src/main/jte")) {
            try (var files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(java|jte)")).forEach(file -> all.add(text(file)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return all;
    }

    private static Set<String> arguments(String text) {
        return PLACES.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> spanish() {
        return all("");
    }

    private static Map<String, String> english() {
        return all("_en");
    }

    private static Map<String, String> all(String ending) {
        var book = new HashMap<String, String>();
        modules().forEach(module -> book.putAll(read(module + ending)));
        return book;
    }

    private static List<String> modules() {
        try (var files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.endsWith("_en.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> read(String bundle) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(MESSAGES.resolve(bundle + ".properties"))) {
            properties.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
