package dev.mostrador.style.leak;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Severity;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words that give a secret away: a password said, a key, what a thing costs us (R36).
record Words(String name, Pattern shape, Severity severity, boolean secret) implements Rule {
    // «la clave Toby2019», «contraseña: …», «Pass → …»: letters and figures in one word right behind it.
    private static final String DIRECTLY =
            "\\b(?<!palabra )(?:contrase[ñn]a|password|passwd|pass|clave)s?[*_`\"”»]{0,3}(?: (?:nueva|temporal|actual|provisional|inicial|de acceso))?(?:\\s{0,2}[:=,]|\\s{0,2}(?:→|->|=>|–|—)|\\s(?:ahora |nueva )?(?:es|ser[aá]|qued[oó]))?(?:,?\\s{1,2}es)?[*_`]{0,3}\\s{0,3}[«\"“'*_`]{0,3}(?=[^\\s]{0,40}\\d)(?=[^\\s\\d]{0,40}\\p{L}|\\d{1,40}\\p{L})(?!(?-i:[A-Z]{1,5})[-/]?\\d[\\d/-]*(?:[^\\p{L}\\d]|$))(?!\\d{1,3}(?:kg|cm|mm|g|gb|v|w|hz|ml|l)\\b)[^\\s]{6,64}";
    static final Words PASSWORD = new Words(
            "leak.password",
            Pattern.compile(
                    DIRECTLY
                            + "|(?:contrase[ñn]a|password|passwd|clave(?: de acceso| secreta| temporal)?|\\bpin|c[oó]digo de acceso|\\bcvv2?|\\bcvc2?|c[oó]digo de seguridad)(?: (?:nueva|temporal|actual|provisional|de (?:su|tu) (?:cuenta|tarjeta|usuario)|del (?:panel|usuario|administrador|sistema)|que (?:le|te|les) (?:asignamos|hemos puesto|pusimos|dimos|damos|enviamos|mandamos)))?(?: ahora| qued[oó] as[ií])?\\s{0,3}(?:es\\s{0,2}:?\\s{1,3}|son\\s{1,3}|:\\s{0,3}|=\\s{0,3})(?:la siguiente:?\\s{0,3})?[«\"“']?(?=[^\\s]{0,40}[\\d!@#$%&*_])[^\\s]{3,64}|\\b(?:usuario|login|user)\\b[^\\n.]{1,40}\\b(?:contrase[ñn]a|password|clave)\\s{1,2}(?:es )?(?=[^\\s]{0,40}[\\d!@#$%&*_])[^\\s]{4,64}",
                    Pattern.CASE_INSENSITIVE),
            Severity.BLOCK,
            true);
    static final Words KEY = new Words(
            "leak.key",
            Pattern.compile(
                    "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----|\\bAKIA[0-9A-Z]{16}\\b|\\b(?:sk|pk|rk)_(?:live|test)_[0-9A-Za-z]{10,99}|\\bgh[pousr]_[0-9A-Za-z]{20,99}|\\bxox[abprs]-[0-9A-Za-z-]{10,99}|\\beyJ[\\w-]{10,400}\\.[\\w-]{10,400}\\.[\\w-]{5,400}|\\bAIza[0-9A-Za-z_-]{30,40}|\\b(?:api[ _-]?key|secret[ _-]?key|access[ _-]?token|bearer)\\s{0,2}[:=]?\\s{0,2}[\"']?[0-9A-Za-z_\\-.]{16,200}",
                    Pattern.CASE_INSENSITIVE),
            Severity.BLOCK,
            true);
    static final Words COST = new Words(
            "leak.cost",
            Pattern.compile(
                    "\\b(?:precio|coste|costo|valor) (?:de (?:coste|costo|compra|proveedor|f[aá]brica|distribuidor)|interno|neto de compra)|\\b(?:nuestro|el) margen\\b|\\bmargen (?:comercial|bruto|de beneficio|es|del? \\d)|\\b(?:nos|a nosotros nos) (?:cuesta|sale|cost[oó]|sali[oó]) (?:a |en |por |unos |solo |s[oó]lo )?[$€]?\\s?\\d|\\bPVD\\b|\\b(?:tarifa|lista) (?:de|del) proveedor|\\b(?:lo|la|los|las) compramos (?:a|por) [$€]?\\s?\\d|\\bpagamos al proveedor\\b|\\bganamos (?:un |el |apenas |solo |unos )*[$€]?\\d{1,3}|\\bcompramos (?:el|la|los|las) [^\\n.]{2,30} (?:a|por) [$€]?\\s?\\d|\\b(?:comisi[oó]n|tarifa) que (?:le |les )?pagamos\\b|\\b(?:nuestro|nuestros) (?:precio de compra|precios de compra|costes?|costos?) (?:es|son|fue|era)\\b|\\b(?:la|lo|los|las) pagamos (?:a|por) [$€]?\\s?\\d|\\b(?:el|nuestro) (?:fabricante|proveedor|mayorista|distribuidor) (?:nos|lo|la) [^\\n.]{0,20}\\d|\\bal por mayor nos\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
            Severity.ASK,
            false);
    static final Words INTERNAL = new Words(
            "leak.internal",
            Pattern.compile(
                    "\\b(?:nota interna|uso interno|documentos? internos?|prohibida su (?:difusi[oó]n|distribuci[oó]n)|(?:solo|s[oó]lo|exclusiv[oa] )\\s?para (?:el )?personal|entre nosotros[,:]|(?:dadle|darle|dale|denle|d[eé]nle) largas|(?:este|esta|es un|es una) client[ea] (?:es )?(?:conflictiv[oa]|pesad[oa]|problem[aá]tic[oa]|moros[oa])|solo (?:para )?(?:uso )?interno|s[oó]lo interno|no (?:enviar|decir|reenviar|mandar|contar)(?:le|lo|les)? (?:esto )?al cliente|confidencial|cliente (?:conflictiv[oa]|problem[aá]tic[oa]|pesad[oa]|moros[oa]|t[oó]xic[oa])|lista negra|ojo con (?:este|esta) client[ea]|entre nosotros,|no difundir|clienta (?:conflictiva|problem[aá]tica|pesada|morosa|t[oó]xica)|(?:comentario|apunte|aviso|mensaje|solo|s[oó]lo)?\\s?intern[oa]:|comentario intern[oa]|nota para (?:compañer[oa]s|el equipo|el turno|el almac[eé]n)|(?:solo|s[oó]lo|[uú]nicamente) para el equipo|que no se entere|no (?:lo |se lo )?(?:comentes?|cuentes?|digas?|coment[eé]is|menciones?) (?:nada |esto )?(?:con el|al|a la) client[ea])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
            Severity.ASK,
            false);

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        var found = new ArrayList<Finding>();
        var matcher = shape.matcher(draft.patient());
        while (found.size() < 10 && matcher.find()) {
            var finding = Finding.of(name, draft, new Span(matcher.start(), matcher.end()), severity, "R36", null);
            found.add(secret ? finding.quoting("····") : finding);
        }
        return found;
    }

    @Override
    public boolean isAboutNotes() {
        return secret;
    }
}
