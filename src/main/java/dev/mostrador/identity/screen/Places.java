package dev.mostrador.identity.screen;

import dev.mostrador.ui.Form;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The countries and time zones that a shop can choose from: where Spanish is spoken first, all the others after.
final class Places {
    private static final List<String> FIRST = List.of(
            "ES", "MX", "AR", "CO", "CL", "PE", "EC", "UY", "VE", "GT", "CR", "PA", "DO", "BO", "PY", "HN", "NI", "SV",
            "CU", "PR", "US", "AD", "PT");

    private Places() {}

    static Map<String, String> countries(String language) {
        var locale = Locale.of(language);
        var byName = Comparator.comparing((String code) -> name(code, locale), Collator.getInstance(locale));
        var others = Stream.of(Locale.getISOCountries())
                .filter(code -> !FIRST.contains(code))
                .sorted(byName);
        return Stream.concat(FIRST.stream(), others)
                .collect(Collectors.toMap(code -> code, code -> name(code, locale), (a, _) -> a, LinkedHashMap::new));
    }

    static Map<String, String> zones() {
        return new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream()
                        .filter(zone ->
                                zone.matches("(Europe|America|Atlantic|Africa|Asia|Australia|Indian|Pacific)/.*"))
                        .collect(Collectors.toMap(
                                zone -> zone, zone -> zone.replace('_', ' '), (a, _) -> a, LinkedHashMap::new));
    }

    static String country(Form form) {
        var country = form.value("country");
        if (!List.of(Locale.getISOCountries()).contains(country)) {
            form.refuse("country", "identity.account.unknown-country");
        }
        return country;
    }

    static ZoneId zone(Form form) {
        var zone = form.value("zone");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            form.refuse("zone", "identity.account.unknown-zone");
            return ZoneId.of("Europe/Madrid");
        }
        return ZoneId.of(zone);
    }

    private static String name(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
