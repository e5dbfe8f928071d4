package dev.mostrador.mood.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Hears anger in Spanish by words and rules (ADR 0022). What is quoted, denied or said of somebody else does not
/// count; thanks and praise make what remains lighter.
public final class MoodReading {
    private static final String SIGNS = "/mood/signs.txt";
    private static final int READ = 4_000; // characters: every pattern walks them
    private static final double UPSET = 1.5;
    private static final double ANGRY = 3;
    private static final double MILD_AT_MOST = 2.5;
    private static final Set<Sign.Kind> MILD = EnumSet.of(Sign.Kind.AGAIN, Sign.Kind.UPSET);
    private static final Set<Sign.Kind> LOUD = EnumSet.of(Sign.Kind.CAPITALS, Sign.Kind.MARKS);
    private static final Pattern PLEASED = Pattern.compile(
            "\\b(gracias|genial|perfect\\w+|encant\\w+|felicit\\w+|enhorabuena|buenisim\\w+|excelente|impecable|maravillos\\w+|que ilusion"
                    + "|que bien|me encanta\\w*|bacan|solucionado|resuelto|jaja\\w*|jeje\\w*|muy amables?|que bonit\\w+|retiro lo dicho|la mejor)\\b");
    private static final Map<Demand, Pattern> DEMANDS = demands();

    private final Signs signs = Signs.read(lines());

    public Verdict read(String text) {
        var read = text.substring(0, Math.min(text.length(), READ));
        var said = Said.of(read);
        var pleased = PLEASED.matcher(said).find();
        var found = new ArrayList<>(signs.in(said));
        found.addAll(Loudness.in(Said.unquoted(read), pleased));
        found.sort(Comparator.comparingInt(Sign::start));
        var demands = EnumSet.noneOf(Demand.class);
        DEMANDS.forEach((demand, pattern) -> {
            if (Signs.isMeant(pattern.matcher(said), said)) demands.add(demand);
        });
        return new Verdict(level(found, pleased), List.copyOf(found), demands);
    }

    // Disappointment upon disappointment is not yet anger. What is loud makes the words heavier; alone it is nothing.
    private static Level level(List<Sign> found, boolean pleased) {
        var strong = sum(found, it -> !LOUD.contains(it.kind()) && !MILD.contains(it.kind()));
        var mild = Math.min(MILD_AT_MOST, sum(found, it -> MILD.contains(it.kind())));
        var loud = sum(found, it -> LOUD.contains(it.kind()));
        var spoken = strong + mild;
        var weight = spoken + (spoken > 0 ? 2 * loud : loud) - (pleased ? 1.5 : 0);
        return weight >= ANGRY ? Level.ANGRY : weight >= UPSET ? Level.UPSET : Level.CALM;
    }

    private static double sum(List<Sign> found, Predicate<Sign> which) {
        return found.stream().filter(which).mapToDouble(Sign::weight).sum();
    }

    private static Map<Demand, Pattern> demands() {
        var patterns = new EnumMap<Demand, Pattern>(Demand.class);
        patterns.put(
                Demand.LEGAL,
                Pattern.compile(
                        "(?<!soy )\\b(mi abogad\\w+|un abogad\\w+|mis abogados|mi licenciado|acciones legales|carta documento|burofax|juzgado"
                                + "|tribunal\\w*|demandar\\w*|voy a denunciar\\w*|una demanda|presento demanda|la demanda|(una|pongo|poner) denuncia|(los|les|os) denuncio"
                                + "|denunciar(los|les|os)|profeco|sernac|indecopi|omic|superintendencia|defensa del consumidor"
                                + "|oficina del consumidor|(a|en|ante) consumo|hojas? de reclamacion\\w*|libro de reclamaciones|conocimiento de la sic|a la sic)\\b"));
        patterns.put(
                Demand.PRESS,
                Pattern.compile(
                        "\\b(en la prensa|a la prensa|prensa|noticiero|la television|telediario|medios de comunicacion|programa de la tele"
                                + "|todas las redes|por redes|en redes|a twitter|en twitter|a google con|escrach\\w+|viralizar\\w*|que se entere (todo"
                                + " el mundo|la gente)|todo el mundo sepa)\\b"));
        patterns.put(
                Demand.SUPERVISOR,
                Pattern.compile(
                        "\\b(hablar|hable|comuni\\w+|pase\\w*|pas\\w+me|ponga\\w*|pon\\w+me|atienda|tratarlo|quiero|exijo)( \\w+){0,5} (con|a|un|una|su"
                                + "|tu|vuestr[oa]|el|la) (\\w+ )?(supervisor\\w*|superior\\w*|encargad[oa]|gerente|jef[ea]|responsable|director\\w*"
                                + "|duen[oa]|persona responsable|manager)\\b"));
        return patterns;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(MoodReading.class.getResourceAsStream(SIGNS))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
