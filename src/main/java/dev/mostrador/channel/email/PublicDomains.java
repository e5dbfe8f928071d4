package dev.mostrador.channel.email;

import java.util.Set;

/// Domains under which anybody has an address: sharing one makes nobody a colleague.
public final class PublicDomains {
    private static final Set<String> WHOLE = Set.of(
            "gmail.com",
            "googlemail.com",
            "msn.com",
            "ymail.com",
            "rocketmail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "web.de",
            "t-online.de",
            "freenet.de",
            "libero.it",
            "virgilio.it",
            "tiscali.it",
            "alice.it",
            "orange.fr",
            "free.fr",
            "laposte.net",
            "sfr.fr",
            "telefonica.net",
            "movistar.es",
            "ono.com",
            "terra.es",
            "terra.com.br",
            "uol.com.br",
            "bol.com.br",
            "sapo.pt",
            "proton.me",
            "protonmail.com",
            "pm.me",
            "mail.com",
            "fastmail.com",
            "tutanota.com",
            "hey.com",
            "zohomail.com",
            "zohomail.eu");
    private static final Set<String> FAMILIES =
            Set.of("hotmail", "outlook", "live", "yahoo", "gmx", "wanadoo", "yandex");

    private PublicDomains() {}

    public static boolean contains(String domain) {
        return WHOLE.contains(domain) || FAMILIES.contains(domain.substring(0, Math.max(0, domain.indexOf('.'))));
    }
}
