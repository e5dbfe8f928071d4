package dev.mostrador.bench;

import dev.mostrador.style.Secrets;
import dev.mostrador.style.StyleContext.Voice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The labelled replies of `src/test/resources/style`: good ones of six countries, and faulty ones for each rule.
public final class StyleSets {
    private static final List<String> COUNTRIES = List.of("es", "mx", "ar", "co", "cl", "pe");
    private static final int ROW = 12; // words of a note that get into an answer

    private static final int MADE = 60; // replies
    private static final List<String> MADE_HERE = List.of("words", "leak.note", "leak.stranger", "private");
    private static final Voice LISTED = voice(Map.of(), Set.of("telepuppy.example", "900 123 456"));
    private static final Voice AVOIDING = voice(
            Map.of(
                    "barato",
                    "económico",
                    "ticket",
                    "caso",
                    "usuario",
                    "",
                    "stock",
                    "existencias",
                    "chucho",
                    "perro",
                    "low cost",
                    "",
                    "amiguito",
                    "",
                    "incidencia",
                    "problema"),
            Set.of());
    private static final Secrets EVERYBODY_ELSE = new Secrets() {
        @Override
        public Set<String> ofOthers(Set<String> candidates) {
            return candidates;
        }
    };

    private final Path folder;

    public StyleSets(Path folder) {
        this.folder = folder;
    }

    private static Voice voice(Map<String, String> words, Set<String> contacts) {
        var plain = Voice.PLAIN;
        return new Voice(plain.register(), Set.of(), words, Map.of(), Set.of(), contacts, Set.of());
    }

    /// Those that were written when the rules were done, by somebody who had not read them.
    public StyleSets fresh() {
        return new StyleSets(folder.resolve("fresh"));
    }

    public boolean exist() {
        return Files.isDirectory(folder);
    }

    public List<LabelledReply> good() {
        var all = new ArrayList<LabelledReply>();
        for (var country : COUNTRIES) {
            for (var line : lines("good/" + country)) {
                var bar = line.indexOf('|');
                var head = line.substring(0, bar).strip().split(" ");
                var whole = head[0] + " " + head[1] + " " + country.toUpperCase(Locale.ROOT) + " " + head[2] + " ";
                all.add(LabelledReply.read(whole + line.substring(bar), all.size(), Voice.PLAIN));
            }
        }
        return all;
    }

    /// Good ones where everybody reads along.
    public List<LabelledReply> goodInPublic() {
        return has("good/public") ? read("good/public", Voice.PLAIN) : List.of();
    }

    /// Those of rules that have a list of sentences.
    public List<String> rules() {
        try (var files = Files.list(folder.resolve("faulty"))) {
            return Stream.concat(
                            files.map(it -> it.getFileName()
                                    .toString()
                                    .replace(".txt", "")
                                    .replaceFirst("^leak-", "leak.")),
                            has("fresh") ? MADE_HERE.stream() : Stream.empty())
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<LabelledReply> faulty(String rule) {
        return switch (rule) {
            case "sales" ->
                read("faulty/sales", Voice.PLAIN).stream()
                        .map(LabelledReply::complaining)
                        .toList();
            case "leak.contact" -> read("faulty/leak-contact", LISTED);
            case "leak.file" ->
                read("faulty/leak-file", Voice.PLAIN).stream()
                        .map(it -> it.keeping("Le adjunto el archivo que nos pidió.", files(it.text())))
                        .toList();
            case "leak.note" -> notes();
            case "leak.stranger" -> has("faulty/leak-stranger") ? writtenStrangers() : strangers();
            case "words" -> has("faulty/words") ? read("faulty/words", AVOIDING) : ownWords();
            case "private" -> has("faulty/private") ? read("faulty/private", Voice.PLAIN) : regrets();
            default -> read("faulty/" + rule.replace('.', '-'), Voice.PLAIN);
        };
    }

    // What a colleague noted gets into the answer, in the middle of a sentence.
    private List<LabelledReply> notes() {
        return good().stream()
                .filter(it -> it.text().split("\\s+").length > ROW + 4)
                .limit(MADE)
                .map(it -> {
                    var words = it.text().split("\\s+");
                    var note = String.join(" ", List.of(words).subList(2, 2 + ROW));
                    return it.keeping("Le comento: " + note + ", como le dije.", noted(note));
                })
                .toList();
    }

    private List<LabelledReply> writtenStrangers() {
        return read("faulty/leak-stranger", Voice.PLAIN).stream()
                .map(it -> it.keeping(it.text(), EVERYBODY_ELSE))
                .toList();
    }

    private List<LabelledReply> strangers() {
        var all = new ArrayList<LabelledReply>();
        for (var first : List.of("Rosa", "Iván", "Begoña", "Óscar", "Marta", "Luis", "Inés", "Raúl", "Elsa", "Hugo")) {
            for (var name : List.of(first + " Gil Prado", first + " de la Fuente")) {
                all.add(stranger("Ese paquete se lo entregaron a " + name + ".", all.size()));
            }
            all.add(stranger("Escriba a " + first.toLowerCase(Locale.ROOT) + ".gil@example.org.", all.size()));
            all.add(stranger(
                    "El otro teléfono es 600 11" + all.size() / 10 + " 2" + (10 + all.size()) + ".", all.size()));
        }
        return all;
    }

    private static LabelledReply stranger(String text, int number) {
        return LabelledReply.read("email usted ES | " + text, number, Voice.PLAIN)
                .keeping(text, EVERYBODY_ELSE);
    }

    // A trouble, and no word of where it goes on.
    private static List<LabelledReply> regrets() {
        var all = new ArrayList<LabelledReply>();
        for (var regret : List.of(
                "Lamentamos lo ocurrido.",
                "Sentimos las molestias.",
                "Disculpe el inconveniente.",
                "Le pedimos disculpas.",
                "Sentimos mucho el problema con la cama.",
                "Perdone la demora.",
                "Tomamos nota de su queja.",
                "Lamento leer esto.",
                "Es una incidencia de la web.",
                "Su reclamo está en curso.")) {
            for (var rest :
                    List.of("", " Gracias por avisarnos.", " Lo revisamos hoy.", " La tienda abre a las diez.")) {
                all.add(LabelledReply.read("public usted ES | " + regret + rest, all.size(), Voice.PLAIN));
            }
        }
        return all;
    }

    private List<LabelledReply> ownWords() {
        var all = new ArrayList<LabelledReply>();
        for (var word : AVOIDING.words().keySet()) {
            for (var form : List.of("Es %s.", "Le digo que %s es así.", "(%s)", "%s, sí", "No diga «x»; diga %s")) {
                all.add(LabelledReply.read("email usted ES | " + form.formatted(word), all.size(), AVOIDING));
            }
        }
        return all;
    }

    private List<LabelledReply> read(String name, Voice voice) {
        var all = new ArrayList<LabelledReply>();
        for (var line : lines(name)) all.add(LabelledReply.read(line, all.size(), voice));
        return all;
    }

    private boolean has(String name) {
        return Files.exists(folder.resolve(name + ".txt")) || Files.isDirectory(folder.resolve(name));
    }

    private List<String> lines(String name) {
        try {
            return Files.readAllLines(folder.resolve(name + ".txt")).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Secrets files(String name) {
        return new Secrets() {
            @Override
            public List<String> fileNames() {
                return List.of(name);
            }
        };
    }

    private static Secrets noted(String note) {
        return new Secrets() {
            @Override
            public List<String> notes() {
                return List.of("Ojo: " + note);
            }
        };
    }
}
