package dev.mostrador.delegation;

import dev.mostrador.identity.Accounts;
import dev.mostrador.remedy.ConcessionAsked;
import dev.mostrador.remedy.Money;
import dev.mostrador.ui.WordBook;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears of what is asked for a customer above somebody's limits. What was given within them is done.
@Component
class AmountsAsked {
    private final Delegations delegations;
    private final DelegationRules rules;
    private final Accounts accounts;
    private final WordBook book;

    AmountsAsked(Delegations delegations, DelegationRules rules, Accounts accounts, WordBook book) {
        this.delegations = delegations;
        this.rules = rules;
        this.accounts = accounts;
        this.book = book;
    }

    @EventListener
    void on(ConcessionAsked asked) {
        if (asked.granted() || !rules.areThere()) return;
        var money = new Money(asked.amountMinor(), asked.currency());
        var shop = accounts.current();
        var words = book.words(shop.locale(), shop.country(), shop.zone());
        delegations.proposeOver(asked.conversation(), money.amount(), words.money(money.amount(), money.currency()));
    }
}
