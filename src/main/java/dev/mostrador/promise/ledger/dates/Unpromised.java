package dev.mostrador.promise.ledger.dates;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Says of a date in a text why it is no promise. Each rule is one way in which people name dates.
final class Unpromised {
    private static final Pattern AHEAD_LEAD = Pattern.compile("(?s).*\\b(?:para|por|by)\\b.*");
    private static final Pattern OPEN_LEAD = Pattern.compile(
            "(?s).*\\b(?:hasta|until|till|desde|since|from|partir|despues|after|cada|every|todos|los)\\b.*");

    private static final Pattern SHOP_HOURS =
            Pattern.compile(Names.DAY + "s? (?:a|to|through|hasta|-|–) (?:el )?" + Names.DAY
                    + "\\b(?! \\d)|\\b(?:horarios?|abrimos|cerramos|abiertos?|cerrados?|abierta|cerrada|festivos?|opening hours|business hours|we are (?:open|closed)|we (?:open|close)"
                    + "|de guardia|24 horas al dia|24/7|atendemos de|atencion (?:al cliente )?de)\\b");
    private static final Pattern USUALLY = Pattern.compile(
            "\\b(?:suelen?|solemos|normalmente|habitualmente|generalmente|por lo general|usually|typically|normally|tardan?|takes?|se tarda|garantia|warranty|caduca|expires?|sale ends)\\b");
    private static final Pattern ORDER = Pattern.compile(
            "\\b(?:pedidos?|compras?|facturas?|albaran(?:es)?|tickets?|recibos?|correos?|e-?mails?|mensajes?|llamadas?|consultas?|solicitud(?:es)?|devolucion|reserva|cita|orders?|invoices?|messages?|calls?|purchases?|receipts?|conversacion|reclamacion|incidencia)"
                    + "(?: (?:n\\S* ?)?\\S*\\d\\S*)?,? (?:(?:de |del |con )?fecha (?:de )?|(?:realizad|hech|recibid|enviad|fechad|solicitad|comprad|tramitad)[oa]s? (?:el |en )?|dated |placed (?:on )?|made (?:on )?|of |from |del? |el |de la )*(?:dia )?$");
    private static final Pattern CONDITION = Pattern.compile(
            "(?:^|\\s|[\"'«(])(?:si|cuando|en cuanto|una vez|tan pronto como|siempre que|salvo que|a menos que|mientras|en caso de|if|when|once|as soon as|unless|in case|should you|whether)\\s");
    private static final Pattern NOT = Pattern.compile(
            "\\b(?:no|nunca|tampoco|ni|imposible|not|cannot|never|unable|\\w+n't)\\b(?! (?:mas tarde|later|se preocupe|te preocupes|dude|dudes|problem|hay problema|only|solo))");
    private static final Pattern CUSTOMERS = Pattern.compile(
            "\\b(?:(?:tienen?|tienes|tenes|disponen?|dispones|cuentas? con|you have) (?:usted(?:es)? )?(?:de )?(?:hasta|que|until|to|(?:un |el )?plazo|\\d|dos|tres|cinco|siete|diez|catorce|quince|treinta|una? (?:dia|semana|mes|week|month)|fourteen)|you can return|puede[sn]? devolver\\w*|podra[sn]? devolver\\w*|podes devolver\\w*"
                    + "|necesitamos que|le ruego que|le rogamos|rogamos|te pido que|le pido que|please (?:send|reply|call|write|confirm|return|let us know|contact)|let us know|send us|we need (?:you|your|it|the)"
                    + "|you (?:need|needed|want|wanted|asked|said|told|have to|must)|lo necesita(?:ba)?|necesitas?|desea|quiere|debe|debera|tendra que|tienes que|tenes que"
                    + "|propongo|proponemos|we suggest|we propose|(?:envi|mand|escrib|llam|confirm|avis|indic|dig|facilit|conteste|contest|respond|remit|adjunt|pas|devuelv|hag)\\w*(?:nos|me(?:lo|la)?)|ustedes? (?:pide|quiere|dice))\\b");
    private static final Pattern LONG_AGO = Pattern.compile(
            "\\b(?:ayer|anteayer|antes de ayer|anoche|hace (?:\\d|un|dos|tres|unos|poco|una)\\w*|yesterday|ago|last (?:night|week|month|year|time)|semana pasada|mes pasado|ano pasado)\\b");
    // In small letters with accents: salió, envié but not enviaré; without them what people write most.
    private static final Pattern PAST = Pattern.compile(
            "(?U)\\b(?:\\w+ó|\\w{2,}(?<![aeirbd]r)(?<!qu)(?<!caf)(?<!\\best)é|\\w{2,}aste(?:is)?|(?:ped|dij|escrib|recib|hic|quis|tuv)iste|\\w{2,}aron|\\w+ieron|(?!acaba)\\w+[aá]ba(?:mos|n|s)?"
                    + "|dije|dijo|dijimos|dijeron|hice|hizo|hicimos|fue|fueron|fui|fuimos|estuvo|estuve|tuvo|tuvimos|tuve|puso|puse|vino|vine|pudo|pude|pudimos|quiso|supo|supe|trajo|era|eran"
                    + "|llego|salio|pidio|recibio|escribio|volvio|compro su|envio usted|perdio|ocurrio|decia|decía|queria|quería|tenia|tenía|habia|había|habian|habían|venia|venía|debia|debía|podia|podía|habiamos|habíamos)\\b");
    private static final Pattern PERFECT = Pattern.compile(
            "\\b(?:he|has|ha|hemos|han|habeis) (?:\\w+ )?\\w+(?:ado|ido|cho|sto|rto|elto)\\b|\\b(?:has|have) (?:already |just |been )*(?:\\w+ed|sent|left|got|put|gone|been|written|taken|given|spoken|had|told|found)\\b");
    private static final Pattern ENGLISH_PAST = Pattern.compile(
            "\\b(?:was|were|did|had|said|told|sent|wrote|went|got|came|left|asked|ordered|placed|shipped|arrived|received|bought|paid|called|spoke|requested|mentioned|promised|delivered|dispatched|posted)\\b");
    private static final Pattern ENGLISH_AHEAD =
            Pattern.compile("\\b(?:will|\\w*'ll|shall|going to|should|can|could|would|be|get|to)\\b");
    private static final Pattern WROTE = Pattern.compile(
            "(?m)^.{0,200}(?:escribio|wrote|schrieb):\\s*$|^-{2,} ?(?:mensaje original|original message|forwarded).*$");
    private static final Pattern PAST_CLOSE = Pattern.compile("^ (?:pasad[oa]s?|anterior|ultimo)\\b");
    private static final Pattern GREETING = Pattern.compile("\\b(?:nos vemos|see you|hasta|buenas?|feliz|good)\\s+$");

    private final Prose prose;
    private final int history;
    private final List<Predicate<PromisedDates.Group>> rules = List.of(
            this::isHistory,
            this::isQuoted,
            this::isAsked,
            this::isOpenEnded,
            this::isShopHours,
            this::isOrderDate,
            this::isPast,
            this::isConditional,
            this::isDenied,
            this::isCustomers);

    Unpromised(Prose prose) {
        this.prose = prose;
        var wrote = WROTE.matcher(prose.plain);
        this.history = wrote.find() ? wrote.start() : prose.plain.length();
    }

    boolean covers(PromisedDates.Group group) {
        return rules.stream().anyMatch(rule -> rule.test(group));
    }

    private boolean isHistory(PromisedDates.Group group) {
        var line = prose.plain.lastIndexOf('\n', group.from()) + 1;
        return group.from() >= history
                || prose.plain.substring(line, group.from()).stripLeading().startsWith(">");
    }

    private boolean isQuoted(PromisedDates.Group group) {
        return isBetween(group, '«', '»') || isBetween(group, '“', '”') || isBetweenStraight(group);
    }

    private boolean isBetween(PromisedDates.Group group, char open, char close) {
        var opened = prose.plain.lastIndexOf(open, group.from());
        return opened >= 0
                && prose.plain.lastIndexOf(close, group.from()) < opened
                && prose.plain.indexOf(close, group.to()) >= 0;
    }

    private boolean isBetweenStraight(PromisedDates.Group group) {
        var line = prose.plain.lastIndexOf('\n', group.from()) + 1;
        var before = prose.plain
                .substring(line, group.from())
                .chars()
                .filter(letter -> letter == '"')
                .count();
        return before % 2 == 1;
    }

    private boolean isAsked(PromisedDates.Group group) {
        var sentence = sentence(group);
        var from = group.from() - sentence.from();
        var text = prose.plain.substring(sentence.from(), sentence.to());
        var end = text.indexOf('?', from);
        if (end < 0) {
            return false;
        }
        var begin = text.lastIndexOf('¿', end);
        return begin < 0 ? text.lastIndexOf('?', from) < 0 : begin <= from;
    }

    private boolean isOpenEnded(PromisedDates.Group group) {
        var lead = group.leadWords();
        var range = group.pieces().stream()
                .filter(Piece.Day.class::isInstance)
                .map(Piece.Day.class::cast)
                .toList();
        var weekdays = range.size() > 1 && range.stream().allMatch(Piece.Day::weekday);
        var words = prose.plain.substring(group.from(), group.to());
        return OPEN_LEAD.matcher(lead).matches() && !isRange(group)
                || weekdays && words.matches("(?s).*\\w (?:a|to|hasta) \\w.*")
                || GREETING.matcher(prose.plain.substring(Math.max(0, group.lead() - 12), group.from()))
                        .find();
    }

    // "from Monday to Wednesday", "de 10 a 12": the end is said too.
    private static boolean isRange(PromisedDates.Group group) {
        return group.leadWords().matches("(?s).*\\bfrom\\b.*") && group.pieces().size() > 1;
    }

    private boolean isShopHours(PromisedDates.Group group) {
        return SHOP_HOURS.matcher(text(sentence(group))).find()
                || USUALLY.matcher(text(clause(group))).find();
    }

    private boolean isOrderDate(PromisedDates.Group group) {
        if (prose.plain.substring(0, group.from()).endsWith("fecha de ")) {
            return true;
        }
        return ORDER.matcher(prose.plain.substring(0, group.from())).find()
                && group.leadWords().matches("(?s).*\\b(?:del?|of|from|el|on)\\b.*|")
                && !group.leadWords().matches("(?s).*\\b(?:antes|para|before|by)\\b.*");
    }

    private boolean isPast(PromisedDates.Group group) {
        var clause = clause(group);
        var plain = text(clause);
        if (PAST_CLOSE.matcher(prose.plain.substring(group.to())).find()
                || LONG_AGO.matcher(plain).find()) {
            return true;
        }
        if (PAST.matcher(prose.lower.substring(clause.from(), clause.to())).find()) {
            return true;
        }
        if (PERFECT.matcher(plain).find() && !isAhead(group)) {
            return true;
        }
        return ENGLISH_PAST.matcher(plain).find()
                && !ENGLISH_AHEAD.matcher(plain).find();
    }

    private static boolean isAhead(PromisedDates.Group group) {
        var day = group.last(Piece.Day.class);
        return group.has(Piece.Span.class)
                || day != null && day.ahead()
                || AHEAD_LEAD.matcher(group.leadWords()).matches();
    }

    private boolean isConditional(PromisedDates.Group group) {
        return CONDITION.matcher(before(group)).find();
    }

    private boolean isDenied(PromisedDates.Group group) {
        var later = prose.plain.substring(group.lead(), group.to());
        return NOT.matcher(before(group)).find() && !later.matches("(?s)(?:no |como |a ).*");
    }

    private boolean isCustomers(PromisedDates.Group group) {
        return CUSTOMERS.matcher(text(clause(group))).find();
    }

    private String before(PromisedDates.Group group) {
        var before = prose.plain.substring(clause(group).from(), group.lead());
        var said = before.lastIndexOf(" que ");
        return NOT.matcher(before).find() && said >= 0 && before.contains("preocup") ? before.substring(said) : before;
    }

    private Prose.Part clause(PromisedDates.Group group) {
        return prose.clause(group.lead(), group.to());
    }

    private Prose.Part sentence(PromisedDates.Group group) {
        return prose.sentence(group.lead(), group.to());
    }

    private String text(Prose.Part part) {
        return prose.plain.substring(part.from(), part.to());
    }
}
