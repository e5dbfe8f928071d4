package dev.mostrador.style.leak;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Severity;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Phones, addresses and links that the shop has not said may be given out (R37), and those of other customers (R36).
/// Without a list nothing is asked about the former.
final class Contacts implements Rule {
    static final Pattern MAIL = Pattern.compile(
            "(?<![\\w.+-])[\\w.+-]{1,64}+(?:@| ?[\\[(]?(?: |\\b)(?:arroba|at)(?: |\\b)[\\])]? ?)[\\w-]{1,63}(?:(?:\\.| punto )[\\w-]{1,63}){1,5}");
    static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}#/.,-])(?:(?:\\+|00)\\d{1,3}[ .-]?\\(?\\d[ .-]?|\\+|00)?\\(?\\d{1,4}\\)?(?:[ .-]?\\d{2,4}){2,5}(?![\\p{L}\\p{N}/-]|[.,]\\d)");
    static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"»)]{3,300}", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]{0,30}");
    private static final int SHORTEST_ROW = 3; // words of a name that is not written as one
    private static final int LONGEST_ROW = 5;
    private static final int MOST_ROWS = 600;
    private static final Pattern AT = Pattern.compile(" ?[\\[(]?\\b(?:arroba|at)\\b[\\])]? ?");
    private static final Pattern PERSON =
            Pattern.compile("\\p{Lu}\\p{Ll}{1,20}(?: (?:de |del |de la |de los |y )?\\p{Lu}\\p{Ll}{1,20}){1,3}");
    private static final Pattern PHONE_BEFORE = Pattern.compile(
            "(?:tel[eé]fono|tel\\.?|m[oó]vil|celular|whatsapp|llam\\p{L}{1,12}|tel[eé]fonos|marque|n[uú]mero (?:de contacto|personal|directo|particular|privado)|(?:encuentra|localiza|habl\\p{L}{1,8}|directo)|cel\\.?|fono)(?![\\p{L}\\p{N}])[^\\n.]{0,40}$",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "leak.contact";
    }

    @Override
    public boolean asksTheHouse() {
        return true;
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        var candidates = new ArrayList<Candidate>();
        gather(draft, MAIL, candidates, Kind.MAIL);
        gather(draft, PHONE, candidates, Kind.PHONE);
        gather(draft, PERSON, candidates, Kind.PERSON);
        gatherRows(draft, candidates);
        var words = candidates.stream().map(Candidate::key).collect(java.util.stream.Collectors.toSet());
        var others =
                words.isEmpty() ? java.util.Set.<String>of() : context.secrets().ofOthers(words);
        gather(draft, LINK, candidates, Kind.LINK);
        var found = new ArrayList<Finding>();
        for (var it : candidates) {
            if (others.contains(it.key())
                    && found.stream().noneMatch(said -> said.span().overlaps(it.span()))) {
                // A name may be somebody else's as well; an address is one person's.
                var weight = it.kind() == Kind.PERSON ? Severity.ASK : Severity.BLOCK;
                found.add(Finding.of("leak.stranger", draft, it.span(), weight, "R36", null));
            } else if (isUnknown(it, draft, context)) {
                found.add(Finding.of(name(), draft, it.span(), Severity.ASK, "R37", null));
            }
        }
        return found;
    }

    private enum Kind {
        MAIL,
        PHONE,
        PERSON,
        LINK
    }

    /// @param key as it is compared: small letters, a phone's digits alone
    private record Candidate(Kind kind, Span span, String key) {}

    private static void gather(Draft draft, Pattern shape, List<Candidate> into, Kind kind) {
        var matcher = shape.matcher(draft.patient());
        while (into.size() < 100 && matcher.find()) {
            var span = new Span(matcher.start(), matcher.end());
            var said = matcher.group();
            var key = key(kind, said);
            if (kind == Kind.PHONE && (key.length() < 7 || key.length() > 15)) continue;
            into.add(new Candidate(kind, span, key));
        }
    }

    // A whole name in small letters or capitals: three words in a row or more.
    private static void gatherRows(Draft draft, List<Candidate> into) {
        var words = new ArrayList<Span>();
        var matcher = WORD.matcher(draft.patient());
        while (into.size() < MOST_ROWS && matcher.find()) {
            var word = new Span(matcher.start(), matcher.end());
            var joined = !words.isEmpty()
                    && draft.text()
                            .substring(words.getLast().end(), word.start())
                            .isBlank();
            if (!joined) words.clear();
            words.add(word);
            for (var n = SHORTEST_ROW; n <= Math.min(LONGEST_ROW, words.size()); n++) {
                var span = new Span(words.get(words.size() - n).start(), word.end());
                into.add(new Candidate(Kind.PERSON, span, key(Kind.PERSON, span.in(draft.text()))));
            }
        }
    }

    private static String key(Kind kind, String said) {
        return switch (kind) {
            case PHONE -> said.replaceAll("\\D", "");
            case MAIL ->
                AT.matcher(said.toLowerCase(Locale.ROOT)).replaceAll("@").replace(" punto ", ".");
            case LINK -> said.toLowerCase(Locale.ROOT);
            case PERSON -> Draft.fold(said).replaceAll("\\s+", " ");
        };
    }

    private static boolean isUnknown(Candidate it, Draft draft, StyleContext context) {
        var known = context.voice().contacts();
        if (known.isEmpty() || it.kind() == Kind.PERSON || isTold(it, context)) {
            return false;
        }
        return switch (it.kind()) {
            case MAIL ->
                known.stream().noneMatch(own -> it.key().equals(own) || it.key().endsWith("@" + own));
            case LINK ->
                known.stream()
                        .noneMatch(own ->
                                host(it.key()).equals(own) || host(it.key()).endsWith("." + own));
            case PHONE ->
                isPhone(it, draft) && known.stream().noneMatch(own -> ends(it.key(), own.replaceAll("\\D", "")));
            case PERSON -> false;
        };
    }

    private static boolean isTold(Candidate it, StyleContext context) {
        var told = context.secrets().told().toLowerCase(Locale.ROOT);
        return it.kind() == Kind.PHONE ? told.replaceAll("\\D", "").contains(it.key()) : told.contains(it.key());
    }

    // Not every number is one: a code of a parcel looks like it. The word before it tells, or its country's code.
    private static boolean isPhone(Candidate it, Draft draft) {
        var before = draft.text()
                .substring(Math.max(0, it.span().start() - 50), it.span().start());
        return it.span().in(draft.text()).startsWith("+")
                || PHONE_BEFORE.matcher(before).find();
    }

    static boolean ends(String number, String own) {
        return !own.isEmpty() && (number.endsWith(own) || own.endsWith(number));
    }

    private static String host(String link) {
        return link.replaceFirst("^https?://", "")
                .replaceFirst("[/?#\\\\].*$", "")
                .replaceFirst("^.*@", "") // who signs in there, not where it leads
                .replaceFirst("^www\\.", "")
                .replaceFirst(":.*$", "");
    }
}
