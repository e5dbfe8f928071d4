package dev.mostrador.desk;

import dev.mostrador.channel.Outgoing;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Cursor;
import dev.mostrador.conversation.Drafts;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.Mentions;
import dev.mostrador.conversation.Tags;
import dev.mostrador.customer.Customers;
import dev.mostrador.customer.Merging;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Teams;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what the desk shows.
@Component
class Desks {
    private static final int PAGE = 40; // rows

    private final Lists lists;
    private final Conversations conversations;
    private final Tags tags;
    private final Drafts drafts;
    private final Mentions mentions;
    private final ThreadPanes threads;
    private final Customers customers;
    private final Merging merging;
    private final Outgoing outgoing;
    private final Agents agents;
    private final Teams teams;
    private final Sidebars sidebars;
    private final Inboxes inboxes;

    Desks(
            Lists lists,
            Conversations conversations,
            Tags tags,
            Drafts drafts,
            Mentions mentions,
            ThreadPanes threads,
            Customers customers,
            Merging merging,
            Outgoing outgoing,
            Agents agents,
            Teams teams,
            Sidebars sidebars,
            Inboxes inboxes) {
        this.lists = lists;
        this.conversations = conversations;
        this.tags = tags;
        this.drafts = drafts;
        this.mentions = mentions;
        this.threads = threads;
        this.customers = customers;
        this.merging = merging;
        this.outgoing = outgoing;
        this.agents = agents;
        this.teams = teams;
        this.sidebars = sidebars;
        this.inboxes = inboxes;
    }

    Desk list(CurrentAgent agent, String view, Map<String, String> parameters) {
        return new Desk(sidebars.of(agent, view), rows(agent, view, parameters, 0), null);
    }

    /// @param number of the open conversation, 0 for none
    ListPane rows(CurrentAgent agent, String slug, Map<String, String> parameters, long number) {
        var people = people();
        var view = DeskView.of(slug, agent, people.teams()).orElseThrow(NotFound::new);
        var filters = Filters.of(parameters);
        var after = Cursor.parse(parameters.getOrDefault("after", "")).orElse(null);
        var page = lists.page(view.view(), filters.filter(), after, PAGE);
        var ids = page.rows().stream().map(Conversation::id).toList();
        return new ListPane(
                view,
                filters,
                page.rows(),
                tags.ofConversations(ids),
                page.next() == null ? null : page.next().toString(),
                number,
                new ListPane.Choices(tags.all(), people, inboxes.addresses()));
    }

    Desk open(CurrentAgent agent, long number, Map<String, String> parameters) {
        return open(agent, number, parameters, null, null);
    }

    /// @param reply what was typed and refused; null: the draft
    Desk open(
            CurrentAgent agent,
            long number,
            Map<String, String> parameters,
            @Nullable Form reply,
            @Nullable Form note) {
        var conversation = conversations.findByNumber(number).orElseThrow(NotFound::new);
        mentions.seen(agent.id(), conversation.id());
        var view = parameters.getOrDefault("view", DeskView.FIRST);
        var list = rows(agent, view, parameters, number);
        var back = list.filters().query(view);
        return new Desk(
                sidebars.of(agent, view),
                list,
                new Desk.Open(
                        pane(agent, conversation, list.choices().people(), back, reply, note),
                        customer(conversation, back)));
    }

    ThreadPane thread(long number, @Nullable UUID before) {
        var conversation = conversations.findByNumber(number).orElseThrow(NotFound::new);
        return threads.of(conversation, before, people());
    }

    CustomerPane customer(Conversation conversation, String back) {
        var customer = customers.find(conversation.customer()).orElseThrow(NotFound::new);
        var others = conversations.ofCustomer(customer.id(), 11).stream()
                .filter(other -> !other.id().equals(conversation.id()))
                .limit(10)
                .toList();
        return new CustomerPane(customer, others, merging.mergedInto(customer.id()), back);
    }

    private ConversationPane pane(
            CurrentAgent agent,
            Conversation conversation,
            People people,
            String back,
            @Nullable Form reply,
            @Nullable Form note) {
        var proposal = outgoing.proposal(conversation.id()).orElse(null);
        return new ConversationPane(
                conversation,
                threads.of(conversation, null, people),
                people,
                tags.ofConversations(List.of(conversation.id())).getOrDefault(conversation.id(), List.of()),
                tags.all(),
                proposal,
                reply == null ? draft(agent, conversation, Drafts.Kind.REPLY, proposal) : reply,
                note == null ? draft(agent, conversation, Drafts.Kind.NOTE, null) : note,
                note == null ? "reply" : "note",
                UUID.randomUUID().toString(),
                back);
    }

    private Form draft(
            CurrentAgent agent,
            Conversation conversation,
            Drafts.Kind kind,
            dev.mostrador.channel.@Nullable Proposal proposal) {
        var form = Form.blank().with("text", drafts.text(agent.id(), conversation.id(), kind));
        return proposal == null ? form : form.with("to", line(proposal.to())).with("cc", line(proposal.cc()));
    }

    static String line(List<Address> addresses) {
        return addresses.stream()
                .map(address -> address.name().isBlank()
                        ? address.address()
                        : address.name().replaceAll("[<>,;\"]", " ") + " <" + address.address() + ">")
                .collect(Collectors.joining(", "));
    }

    private People people() {
        return People.of(agents, teams);
    }
}
