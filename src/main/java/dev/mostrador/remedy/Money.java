package dev.mostrador.remedy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/// An amount in the smallest unit of its currency: 1250 of EUR is 12,50 €.
///
/// @param currency ISO 4217
public record Money(long minor, String currency) {
    /// Nobody grants more at once; far below where sums would overflow.
    public static final long MOST = 1_000_000_000_00L;

    private static final Pattern TYPED = Pattern.compile("(\\d{1,10})(?:[.,](\\d{1,4}))?");

    /// What somebody types, "12,50" as well as "12.50". Empty: no amount, or one that the currency does not have.
    /// Thousands are not separated: nobody should guess whether 1.234 is a little or a lot.
    public static Optional<Money> parse(String typed, String currency) {
        var found = TYPED.matcher(typed.strip());
        if (!found.matches()) return Optional.empty();
        var digits = digits(currency);
        var decimals = found.group(2) == null ? "" : found.group(2);
        if (decimals.length() > digits) return Optional.empty();
        var minor = Long.parseLong(found.group(1) + decimals + "0".repeat(digits - decimals.length()));
        return minor > 0 && minor <= MOST ? Optional.of(new Money(minor, currency)) : Optional.empty();
    }

    public static Money whole(long units, String currency) {
        return new Money(
                BigDecimal.valueOf(units).movePointRight(digits(currency)).longValueExact(), currency);
    }

    /// In whole units, for showing.
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /// As a field of a form takes it, with the comma or point of the reader's language.
    public String typed(String language) {
        var plain = amount().toPlainString();
        return language.equals("es") ? plain.replace('.', ',') : plain;
    }

    public static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(it -> it.getCurrencyCode().equals(code));
    }

    private static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
