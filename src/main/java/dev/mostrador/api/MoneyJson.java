package dev.mostrador.api;

import dev.mostrador.remedy.Money;
import org.jspecify.annotations.Nullable;

/// An amount in the smallest unit of its currency.
record MoneyJson(long minor, String currency) {
    static MoneyJson of(Money it) {
        return new MoneyJson(it.minor(), it.currency());
    }

    static @Nullable MoneyJson orNull(@Nullable Money it) {
        return it == null ? null : of(it);
    }
}
