package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Register;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The customer is addressed as the shop says: tú, usted, vos or vosotros, by verb forms as well as by pronouns, and
/// not by two of them in one message (R29).
final class Address implements Rule {
    private static final int SHOWN = 4;
    private static final Map<String, String> TU_WORDS = Map.of(
            "tú",
            "usted",
            "ti",
            "usted",
            "tu",
            "su",
            "tus",
            "sus",
            "contigo",
            "con usted",
            "tuyo",
            "suyo",
            "tuya",
            "suya");
    private static final Set<String> ENCLITICS = Set.of(
            "nos", "me", "lo", "la", "los", "las", "le", "les", "te", "se", "melo", "mela", "noslo", "nosla", "selo",
            "sela", "noslos", "noslas", "melos", "melas", "telo", "tela");
    private static final Pattern WE_AND_I = Pattern.compile(
            "\\p{L}{2,20}mos|confirmo|mando|informo|adjunto|escribo|pido|agradezco|cuento|explico|comento|ofrezco|propongo|recomiendo|llega|llegar[aá]|envio|envío|paso|recuerdo|aviso|dejo|digo|doy|hago|reservo|cambio|he|han|hemos|atiende|puedo|gustar[ií]a|parece|viene|queda");
    private static final Set<String> THINGS = Set.of(
            "pedido",
            "compra",
            "cuenta",
            "dirección",
            "paquete",
            "correo",
            "mensaje",
            "tarjeta",
            "casa",
            "domicilio",
            "factura",
            "consulta",
            "solicitud",
            "teléfono",
            "número",
            "nombre",
            "paciencia",
            "caso",
            "devolución",
            "reclamación",
            "banco",
            "envío",
            "cita",
            "talla",
            "perro",
            "gato",
            "perra",
            "gata",
            "mascota",
            "contraseña",
            "disposición",
            "suscripción",
            "confianza",
            "comentario",
            "comprensión",
            "reembolso",
            "interés",
            "celular",
            "móvil");
    private static final Pattern VOSOTROS = Pattern.compile(
            "\\p{L}{1,20}(?:áis|éis)|vosotr[oa]s|os|vuestr[oa]s?|\\p{L}{2,20}[aei]d(?:nos|me|lo|la|los|las|noslo)|sois|tenéis|vais|dais");
    private static final Set<String> NOT_VOSOTROS = Set.of("seis", "dieciséis", "veintiséis");

    private final Conjugation verbs = new Conjugation();

    /// A word that tells how somebody is addressed.
    private record Sign(
            Register register, Span span, @Nullable String asUsted) {}

    @Override
    public String name() {
        return "register";
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        var wanted = context.voice().register();
        var found = new ArrayList<Finding>();
        var signs = signs(draft, context);
        for (var sign : signs) {
            if (fits(sign.register(), wanted) || found.size() >= SHOWN) continue;
            var fix = fix(draft, sign, wanted);
            var mixed = signs.stream().anyMatch(other -> fits(other.register(), wanted));
            var finding = Finding.advice(name(), draft, sign.span(), "R29", fix);
            found.add(finding.saying("register." + wanted.word() + (mixed ? ".mixed" : "")));
        }
        return found;
    }

    private static boolean fits(Register sign, Register wanted) {
        return sign == wanted;
    }

    private List<Sign> signs(Draft draft, StyleContext context) {
        var signs = new ArrayList<Sign>();
        var words = draft.words();
        var wanted = context.voice().register();
        for (var i = 0; i < words.size(); i++) {
            var span = words.get(i);
            var word = span.in(draft.lower());
            var next = i + 1 < words.size() ? words.get(i + 1).in(draft.lower()) : "";
            var before = i > 0 ? words.get(i - 1).in(draft.lower()) : "";
            var sign = sign(word, before, next, Case.begins(draft, span.start()), wanted, span, context.country());
            if (sign != null) signs.add(sign);
        }
        return signs;
    }

    private @Nullable Sign sign(
            String word, String before, String next, boolean begins, Register wanted, Span span, String country) {
        if (VOSOTROS.matcher(word).matches() && !NOT_VOSOTROS.contains(word)) {
            return new Sign(Register.VOSOTROS, span, null);
        }
        if (word.equals("vos")) return new Sign(Register.VOS, span, "usted");
        var familiar = familiar(word, next, wanted, span);
        if (familiar != null) return familiar;
        var folded = Draft.fold(word);
        if (word.equals("usted") || word.equals("ustedes") && country.equals("ES")) {
            return new Sign(Register.USTED, span, null);
        }
        if (isOrder(folded, verbs::ofUsted) && !folded.equals(word)) return new Sign(Register.USTED, span, null);
        var past = "áéíóú".indexOf(word.charAt(word.length() - 1)) >= 0; // hablé: not hable
        if (begins && !past && verbs.ofUsted(folded) != null && !before.equals("que") && !next.isEmpty()) {
            return new Sign(Register.USTED, span, null);
        }
        if (wanted == Register.USTED || wanted == Register.VOSOTROS) return null;
        if (word.equals("su") && THINGS.contains(next)) return new Sign(Register.USTED, span, null);
        return word.equals("le") && WE_AND_I.matcher(next).matches() ? new Sign(Register.USTED, span, null) : null;
    }

    // Tú and vos share te, tu and ti; what is in doubt is what is wanted.
    private @Nullable Sign familiar(String word, String next, Register wanted, Span span) {
        var shared = wanted == Register.VOS ? Register.VOS : Register.TU;
        if (word.equals("te")) {
            var theirs = verbs.ofTu(next) != null || verbs.ofVos(next) != null;
            return new Sign(shared, span, theirs ? "se" : "le");
        }
        if (TU_WORDS.containsKey(word)) {
            var own = word.equals("ti") || word.equals("tú") || word.equals("contigo") ? Register.TU : shared;
            return new Sign(own, span, TU_WORDS.get(word));
        }
        if (verbs.ofVos(word) != null) return new Sign(Register.VOS, span, verbs.ofVos(word));
        if (verbs.ofTu(word) != null) return new Sign(ofTu(word, shared), span, verbs.ofTu(word));
        var folded = Draft.fold(word);
        if (folded.equals("vale")) return null; // a price, or yes; not «ve» with «le»
        if (!isOrder(folded, it -> verbs.isOrderToTu(it) ? it : null)) return null;
        return new Sign(folded.equals(word) ? shared : Register.TU, span, null);
    }

    // «estás», «vas», «enviarás», «enviaste» are said to vos as well.
    private Register ofTu(String word, Register shared) {
        var vos = verbs.tuAsVos(word);
        return vos != null && !vos.equals(word) ? Register.TU : shared;
    }

    // An order with what hangs on it: mándanos, envíenoslo.
    private static boolean isOrder(String folded, java.util.function.Function<String, @Nullable String> known) {
        for (var length = 2; length <= 6 && length < folded.length() - 1; length++) {
            var cut = folded.length() - length;
            if (ENCLITICS.contains(folded.substring(cut)) && known.apply(folded.substring(0, cut)) != null) return true;
        }
        return false;
    }

    private @Nullable String fix(Draft draft, Sign sign, Register wanted) {
        var word = sign.span().in(draft.lower());
        var better = switch (wanted) {
            case USTED -> sign.asUsted();
            case VOS -> verbs.tuAsVos(word) != null ? verbs.tuAsVos(word) : toFamiliar(word, "vos");
            case TU -> toFamiliar(word, "tú");
            case VOSOTROS -> null;
        };
        return better == null || better.equals(word) ? null : Case.like(draft, sign.span(), better);
    }

    private static @Nullable String toFamiliar(String word, String you) {
        return switch (word) {
            case "usted", "tú", "vos" -> you;
            case "su" -> "tu";
            case "le" -> "te";
            case "ti" -> "vos";
            default -> null;
        };
    }
}
