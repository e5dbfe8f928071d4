package dev.mostrador.channel.email.reader.quote;

import java.util.regex.Pattern;

/// "Libre de virus. www.avast.com".
final class AntivirusNote {
    private static final int LONGEST = 250;
    private static final Pattern LINE = Pattern.compile(
            "(?:libre de virus|virus-free|lliure de virus|livre de vírus|sans virus|virenfrei|privo di virus)\\b.{0,100}"
                    + "|(?:el software (?:de )?antivirus|este correo electrónico (?:se ha|ha sido) (?:comprobado|analizado|verificado)"
                    + "|this e-?mail has been (?:checked|scanned)|este e-?mail foi (?:verificado|escaneado)|aquest correu electrònic s['’]ha verificat"
                    + "|diese e-mail wurde|l['’]absence de virus)[^?]{0,80}(?:virus|antivirus|avast|avg).{0,100}"
                    + "|<?https?://www\\.(?:avast|avg)\\.com.{0,200}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AntivirusNote() {}

    static boolean matches(Line line) {
        return line.text().length() <= LONGEST && LINE.matcher(line.bare()).matches();
    }
}
