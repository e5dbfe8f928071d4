package dev.mostrador.desk.customer;

import dev.mostrador.channel.chat.Context;
import dev.mostrador.channel.chat.Visitor;
import dev.mostrador.ui.Words;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What is known of the browser behind a conversation.
///
/// @param number of the conversation
/// @param chat what is written here is shown there at once
/// @param name of whoever is there
public record WebPane(long number, boolean chat, String name, Visitor visitor, Context context) {
    /// 34,90 €; the bare number where the page names no currency that there is.
    public String money(@Nullable BigDecimal amount, @Nullable String currency, Words words) {
        if (amount == null || amount.precision() > 15) {
            return "";
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .findFirst()
                .map(known -> words.money(amount, known.getCurrencyCode()))
                .orElseGet(() -> words.number(amount));
    }

    public boolean hasSomethingToShow() {
        return context.page().isPresent()
                || context.cart().isPresent()
                || context.order().isPresent()
                || !visitor.email().isEmpty()
                || visitor.verified()
                || isShownElsewhere();
    }

    /// The address is somebody's word, and yet the answer shows in the browser that gave it.
    public boolean isShownElsewhere() {
        return !chat && !visitor.emailVerified();
    }
}
