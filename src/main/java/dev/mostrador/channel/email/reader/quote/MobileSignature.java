package dev.mostrador.channel.email.reader.quote;

import java.util.regex.Pattern;

/// "Enviado desde mi iPhone": the line that a telephone's program adds.
final class MobileSignature {
    private static final int LONGEST = 200;
    private static final String MAKER =
            "iphone|ipad|android|outlook|yahoo|gmail|mail|correo|proton|samsung|galaxy|huawei|xiaomi|redmi|motorola|oppo|honor|pixel|nokia"
                    + "|blackberry|windows|móvil|movil|celular|telemóvel|smartphone|teléfono|dispositivo|mòbil|tablet|tauleta|handy|portable|cellulare"
                    + "|bluemail|typeapp|aqua|thunderbird|tutanota|zimbra|mobile|mugikorra";
    private static final Pattern LINE = Pattern.compile(
            "(?:(?:enviado (?:desde|dende|con|do|da|a partir d[eo]|via|por|usando)|enviat (?:des de|des del|amb)|sent (?:from|with|via|using)"
                    + "|envoyé (?:de|depuis|à partir|avec)|gesendet (?:mit|von)|von mein|inviato (?:da|con|dal)|nire|verzonden (?:vanaf|met))"
                    + "[^.!?]{0,50}\\b(?:" + MAKER + ").{0,50}"
                    + "|(?:obtener|obtén|obtenga|descargar|descarga|get|obter|obtenir|obtenez|obteniu|télécharge[rz]|holen sie sich|scarica|ottieni|eskuratu)"
                    + "(?: o| el)? (?:outlook|bluemail|typeapp) (?:para|for|pour|für|per) .{1,80}"
                    + "|yahoo mail: (?:busca, organiza|search, organize).{0,60})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private MobileSignature() {}

    static boolean matches(Line line) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        var bare = line.bare().replaceAll("[_<>|]", " ").strip();
        return LINE.matcher(bare).matches();
    }
}
