package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Blocking;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Languages;
import dev.mostrador.conversation.Linking;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.Participants;
import dev.mostrador.customer.CustomerIdentity;
import dev.mostrador.customer.Customers;
import dev.mostrador.desk.delegation.DelegationPanes;
import dev.mostrador.desk.sorting.SortPanes;
import dev.mostrador.promise.DueTag;
import dev.mostrador.promise.Dues;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Gathers what belongs to a conversation without being said in it.
@Component
public class Surroundings {
    private final Merging merging;
    private final Linking linking;
    private final Participants participants;
    private final Blocking blocking;
    private final Languages languages;
    private final Customers customers;
    private final Dues promises;
    private final SortPanes sorting;
    private final DelegationPanes delegations;
    private final Clock clock;

    Surroundings(
            Merging merging,
            Linking linking,
            Participants participants,
            Blocking blocking,
            Languages languages,
            Customers customers,
            Dues promises,
            SortPanes sorting,
            DelegationPanes delegations,
            Clock clock) {
        this.merging = merging;
        this.linking = linking;
        this.participants = participants;
        this.blocking = blocking;
        this.languages = languages;
        this.customers = customers;
        this.promises = promises;
        this.sorting = sorting;
        this.delegations = delegations;
        this.clock = clock;
    }

    public Around of(Conversation conversation) {
        var blocked = customers.find(conversation.customer()).stream()
                .flatMap(customer -> customer.identities().stream())
                .map(CustomerIdentity::value)
                .flatMap(address -> blocking.of(address).stream())
                .distinct()
                .toList();
        return new Around(
                conversation,
                merging.mergedInto(conversation.id()),
                linking.of(conversation.id()),
                participants.of(conversation.id()),
                blocked,
                languages.isByHand(conversation.id()),
                promises.of(conversation.id()).stream()
                        .map(due -> DueTag.of(due, clock.instant()))
                        .toList(),
                sorting.of(conversation),
                delegations.of(conversation));
    }
}
