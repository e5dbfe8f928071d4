package dev.mostrador.desk;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.customer.Customer;
import dev.mostrador.customer.Merged;
import java.util.List;

/// Who writes, and what else there is of them.
public record CustomerPane(Customer customer, List<Conversation> others, List<Merged> merged, String back) {}
