package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The forms by which a verb tells how somebody is addressed, made from `style/verbs.txt`: the infinitive, what *tú*
/// do, and where it is irregular what *tú* may do (`tener tienes tengas`). What is a noun as well (`consultas`) tells
/// nothing.
final class Conjugation {
    private static final Set<String> NOUNS = Set.of(
            "compras",
            "pagas",
            "cuentas",
            "pruebas",
            "entregas",
            "ayudas",
            "consultas",
            "dudas",
            "reservas",
            "visitas",
            "preguntas",
            "notas",
            "muestras",
            "partes",
            "tomas",
            "cargas",
            "ventas",
            "facturas",
            "firmas",
            "citas",
            "bajas",
            "cortas",
            "ofertas",
            "esperas",
            "llamas",
            "salidas",
            "copias",
            "cajas",
            "ajustas",
            "sumas",
            "des",
            "estas",
            "este",
            "está",
            "disculpas",
            "fijas",
            "pases",
            "cambias",
            "usas",
            "completas",
            "contestas",
            "guías",
            "guias",
            "cobras",
            "marcas",
            "fotos",
            "quejas",
            "vistas",
            "sales",
            "busques",
            "alegras",
            "avisos",
            "notes",
            "cortes",
            "cierres");

    // Short ones bear no accent, and no order of theirs tells vos from anything else.
    private static final Map<String, String> VOS_IRREGULAR =
            Map.of("ser", "sos", "ir", "vas", "ver", "ves", "dar", "das", "haber", "has");

    private final Map<String, String> tu = new HashMap<>(); // as written → usted
    private final Map<String, String> vos = new HashMap<>(); // as written → usted
    private final Map<String, String> usted = new HashMap<>(); // subjunctive, folded → tú
    private final Map<String, String> tuToVos = new HashMap<>();
    private final Set<String> orders = new HashSet<>(); // to tú, folded: what an enclitic hangs on

    Conjugation() {
        Phrases.read("verbs").keySet().forEach(line -> add(line.split("\\s+")));
        NOUNS.forEach(tu::remove);
        NOUNS.forEach(vos::remove);
    }

    private void add(String[] verb) {
        var infinitive = verb[0];
        var stem = infinitive.substring(0, infinitive.length() - 2);
        var ending = Draft.fold(infinitive.substring(infinitive.length() - 2));
        var present = verb[1];
        var he = present.endsWith("s") ? present.substring(0, present.length() - 1) : present;
        var may = verb.length > 2 ? verb[2] : subjunctive(present, ending);
        var heMay = may.substring(0, may.length() - 1);
        var a = ending.equals("ar");
        tu.put(present, he);
        tu.put(may, heMay);
        tu.put(infinitive + "ás", infinitive + "á");
        tu.put(infinitive + "ías", infinitive + "ía");
        tu.put(stem + (a ? "abas" : "ías"), stem + (a ? "aba" : "ía"));
        tu.put(stem + (a ? "aste" : "iste"), stem + (a ? "ó" : "ió"));
        var usual = stem + (a ? "ás" : ending.equals("er") ? "és" : "ís");
        var vosForm = VOS_IRREGULAR.getOrDefault(infinitive, usual);
        if (!vosForm.equals(present)) vos.put(vosForm, he);
        tuToVos.put(present, vosForm);
        if (vosForm.equals(usual)) {
            if (a) vos.put(stem + "á", heMay);
            if (ending.equals("er")) vos.put(stem + "é", heMay);
        }
        usted.put(Draft.fold(heMay), he);
        orders.add(Draft.fold(he));
    }

    private static String subjunctive(String present, String ending) {
        var root = present.substring(0, present.length() - 2);
        if (!ending.equals("ar")) {
            return (root.endsWith("g") ? root.substring(0, root.length() - 1) + "j" : root) + "as";
        }
        if (root.endsWith("c")) return root.substring(0, root.length() - 1) + "ques";
        if (root.endsWith("z")) return root.substring(0, root.length() - 1) + "ces";
        return (root.endsWith("g") ? root + "u" : root) + "es";
    }

    /// What one would say to *usted* instead of this form for *tú*; null: it is none.
    @Nullable
    String ofTu(String word) {
        return tu.get(word);
    }

    @Nullable
    String ofVos(String word) {
        return vos.get(word);
    }

    @Nullable
    String tuAsVos(String word) {
        return tuToVos.get(word);
    }

    /// An order to *usted*, or what he may do; `word` is folded.
    @Nullable
    String ofUsted(String word) {
        return usted.get(word);
    }

    boolean isOrderToTu(String folded) {
        return orders.contains(folded);
    }
}
