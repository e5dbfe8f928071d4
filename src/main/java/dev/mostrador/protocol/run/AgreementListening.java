package dev.mostrador.protocol.run;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.MessageReceived;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.Customers;
import dev.mostrador.protocol.Protocols;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Reads what a customer writes who was asked whether they agree (R44). Costs every other message one look at its run.
@Component
class AgreementListening {
    private final RunTable table;
    private final Agreements agreements;
    private final Protocols protocols;
    private final Conversations conversations;
    private final Threads threads;
    private final Customers customers;

    AgreementListening(
            RunTable table,
            Agreements agreements,
            Protocols protocols,
            Conversations conversations,
            Threads threads,
            Customers customers) {
        this.table = table;
        this.agreements = agreements;
        this.protocols = protocols;
        this.conversations = conversations;
        this.threads = threads;
        this.customers = customers;
    }

    // Last of all: what else follows from a message begins before this may end the matter.
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MessageReceived received) {
        if (received.opened() || received.automatic() || received.filed().parent() != null) return;
        if (protocols.versions().isEmpty()) return;
        table.find(received.conversation())
                .filter(run -> run.agreement() == AgreementState.ASKED)
                .ifPresent(run -> read(received, run));
    }

    private void read(MessageReceived received, Run run) {
        var held = conversations.hold(received.conversation()).orElseThrow();
        threads.message(received.message())
                .filter(message -> isTheirs(held, message))
                .ifPresent(message ->
                        agreements.heard(held, run, message.id(), message.text().strip(), verdict(held, message)));
    }

    private static AgreementReading.Verdict verdict(Conversation held, Message message) {
        return message.attachments().isEmpty()
                ? AgreementReading.read(message.text(), held.customerName())
                : AgreementReading.read(message.text(), held.customerName()).doubted();
    }

    // Somebody in copy does not agree for the customer.
    private boolean isTheirs(Conversation held, Message message) {
        if (held.channel().equals("chat")) return true;
        return customers.find(held.customer()).stream()
                .flatMap(customer -> customer.identities().stream())
                .anyMatch(it -> it.value().equalsIgnoreCase(message.from().address()));
    }
}
