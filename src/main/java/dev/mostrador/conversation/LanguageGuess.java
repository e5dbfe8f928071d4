package dev.mostrador.conversation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells nine languages apart by the little words that everybody needs and by endings that few languages share. A word
/// counts the less the more languages have it. It says nothing of what is too short or too mixed (docs/adr/0010).
final class LanguageGuess {
    private static final int LONGEST = 4_000; // characters that are looked at
    private static final int ENOUGH_WORDS = 3;
    private static final double ENOUGH = 1.6; // the score of what is told
    private static final double CLEARLY = 1.3; // times the score of the next
    private static final double ENDING = 0.5; // of a word; an ending can be wrong
    private static final Pattern WORD = Pattern.compile("[\\p{L}·]+");
    private static final Pattern NOT_SAID = Pattern.compile("https?://\\S+|\\S+@\\S+|(?m)^>.*$");

    private static final Map<String, Set<String>> WORDS = index("""
            es el la los las un una de del que y a en por para con no es lo se me mi su sus al como pero más muy ya \
             está están este esta eso esto esa ese hay he ha han hemos fue ser soy son tengo tiene quiero quería \
             puedo puede pueden cuándo cuando qué si sí yo le les nos les desde hasta sin sobre también porque pedido \
             pedí llegado llegó enviar envío dinero todavía aún buenos buenas días tardes hola sigo sigue otra otro \
             hace ahora donde dónde ustedes usted nada funciona enlace alguien algo mañana compré falta cambio quisiera saber
            en the of and to in is it that i you was for on are with as have be this not but at by from or my me \
             your we they would there their what so if will when can could has had been do does did don t am s re \
             order please how which who about any still haven yet it's i'm hello received would like get got
            pt o os a as um uma de do da dos das que e em no na nos nas por para com não é se me meu minha seu sua \
             ao à mais mas muito já está estão este esta isso isto há ser são tenho tem quero queria posso pode \
             quando eu você lhe nos desde até sem sobre também porque pedido foi ainda comprei chegou recebi olá \
             boa bom dia tarde noite gostaria obrigado obrigada encomenda onde agora outro outra pelo pela vocês
            ca el la els les un una de del dels que i a en per amb no és ho em m l d s n t meu meva seu seva al als \
             com però més molt ja està estan aquest aquesta això hi ha he hem ser soc són tinc té vull voldria puc \
             pot quan jo vostè li ens des fins sense sobre també perquè comanda va vaig vam encara bon bona dia \
             tarda on ara altre altra pels pel què qui estic arribat rebut demanat sisplau cap gens doncs
            gl o os a as un unha unhas uns de do da dos das que e en no na nos nas por para con non é se me meu miña \
             seu súa ao á máis pero moi xa está están este esta iso isto hai ser son teño ten quero quería podo \
             pode cando eu vostede lle nos dende ata sen sobre tamén porque pedido foi aínda merquei chegou recibín \
             ola bo bos boa días tarde onde agora outro outra polo pola grazas graza fixen tamaño cheguei enviastes
            eu eta da ez dut du dute dugu naiz gara dira zen izan bat batzuk hau hori hura nik zuk guk nire zure gure \
             baina edo ere oso bai nola noiz non zer nor zein egin egun on kaixo mesedez oraindik gehiago badut \
             dudan duzue daukat nahi behar ditut zait zaizkit arte gabe baino bezala orain gero atzo gaur bihar \
             eskaera eskatu iritsi jaso dago daude zuen zidaten dela nuen zenuten duzu dizut dizuet
            fr le la les un une des de du que qui et à en dans pour avec ne pas est ce il elle je me mon ma mes votre \
             vos au aux comme mais plus très déjà suis sont cette ces cela y a j ai l d n c qu s m été être avez \
             avons voudrais veux peux peut quand vous nous on leur depuis sans sur aussi parce commande reçu \
             bonjour toujours encore où autre merci rien tout fait fois chez avoir serait pouvez vôtre
            it il lo la i gli le un uno una di del della dei delle che e a in per con non è si mi mio mia suo sua al \
             alla come ma più molto già sono questo questa ciò ci ho ha hanno abbiamo essere vorrei voglio posso \
             può quando io lei vi da dal fino senza su anche perché ordine stato stata ancora buongiorno salve \
             dove ora altro altra nel nella sul sulla degli ricevuto arrivato ordinato grazie cosa qualcosa ne
            de der die das ein eine einen einem einer und zu in für mit nicht ist es ich sie wir mir mich mein meine \
             ihr ihre ihnen auf als wie aber mehr sehr schon sind dieser diese dieses dem den des von vom bei nach \
             aus bis ohne über auch weil habe hat haben hatte war werden wird kann können möchte will wann wo was \
             noch bestellung bestellt erhalten hallo guten tag bitte immer oder wenn dass keine kein nur bin
            """);

    private static final Map<String, List<String>> ENDINGS = Map.of(
            "es", List.of("ción", "ciones", "mente", "miento", "ñ"),
            "gl", List.of("ción", "cións", "mente", "ñ", "xe"),
            "pt", List.of("ção", "ções", "mente", "nh", "lh", "ã", "õ"),
            "ca", List.of("ció", "cions", "ment", "ny", "l·l", "ts"),
            "eu", List.of("tzen", "rekin", "etan", "aren", "ren", "tik", "rik", "tza", "tze", "tx"),
            "fr", List.of("tion", "ment", "eux", "eau", "oir"),
            "it", List.of("zione", "zioni", "mente", "gli", "tto", "zza"),
            "de", List.of("ung", "keit", "heit", "sch", "ß", "lich"),
            "en", List.of("ing", "tion", "ould", "ght", "ness"));

    private LanguageGuess() {}

    /// An ISO 639-1 code.
    static Optional<String> of(String text) {
        var said = NOT_SAID.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .replaceAll(" ");
        var words = WORD.matcher(said.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .toList();
        if (new HashSet<>(words).size() < ENOUGH_WORDS) {
            return Optional.empty();
        }
        return told(scores(new HashSet<>(words)));
    }

    // A word that is repeated tells no more than once.
    private static Map<String, Double> scores(Set<String> words) {
        var scores = new HashMap<String, Double>();
        for (var word : words) {
            var languages = WORDS.getOrDefault(word, Set.of());
            languages.forEach(language -> scores.merge(language, 1.0 / languages.size(), Double::sum));
            var ending = ENDINGS.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().anyMatch(sign -> has(word, sign)))
                    .map(Map.Entry::getKey)
                    .toList();
            ending.forEach(language -> scores.merge(language, ENDING / ending.size(), Double::sum));
        }
        return scores;
    }

    private static boolean has(String word, String sign) {
        return sign.length() < 3 ? word.contains(sign) : word.length() > sign.length() && word.endsWith(sign);
    }

    private static Optional<String> told(Map<String, Double> scores) {
        var ranked = scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        if (ranked.isEmpty() || ranked.getFirst().getValue() < ENOUGH) {
            return Optional.empty();
        }
        var next = ranked.size() == 1 ? 0 : ranked.get(1).getValue();
        return ranked.getFirst().getValue() < next * CLEARLY
                ? Optional.empty()
                : Optional.of(ranked.getFirst().getKey());
    }

    private static Map<String, Set<String>> index(String lists) {
        var index = new HashMap<String, Set<String>>();
        for (var line : lists.lines().toList()) {
            var words = List.of(line.strip().split("\\s+"));
            words.stream()
                    .skip(1)
                    .forEach(word ->
                            index.computeIfAbsent(word, _ -> new HashSet<>()).add(words.getFirst()));
        }
        return Map.copyOf(index);
    }
}
