package dev.mostrador.demo;

import dev.mostrador.channel.Acknowledging;
import dev.mostrador.channel.Inboxes;
import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.Prioritising;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.Snoozing;
import dev.mostrador.conversation.Tags;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The commands of the desk that the stories use; nothing that an agent could not do.
@Component
record DemoHands(
        Conversations conversations,
        Replies replies,
        Assigning assigning,
        Prioritising prioritising,
        Closing closing,
        Snoozing snoozing,
        Tags tags,
        Files files,
        Inboxes inboxes,
        Acknowledging acknowledging,
        TransactionOperations transaction) {}
