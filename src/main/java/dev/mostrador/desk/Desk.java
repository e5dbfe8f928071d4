package dev.mostrador.desk;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Mentions;
import dev.mostrador.conversation.Participants;
import dev.mostrador.conversation.Sides;
import dev.mostrador.conversation.Tags;
import dev.mostrador.desk.DeskScreen.Step;
import dev.mostrador.desk.customer.CustomerPanes;
import dev.mostrador.desk.list.ListPane;
import dev.mostrador.desk.list.Listing;
import dev.mostrador.desk.list.Shelves;
import dev.mostrador.desk.promise.CommitmentStrips;
import dev.mostrador.desk.protocol.StepsPanes;
import dev.mostrador.desk.thread.Around;
import dev.mostrador.desk.thread.ComposerPane;
import dev.mostrador.desk.thread.Composing;
import dev.mostrador.desk.thread.HeadPane;
import dev.mostrador.desk.thread.SnoozeChoice;
import dev.mostrador.desk.thread.Surroundings;
import dev.mostrador.desk.thread.ThreadMaking;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.notice.Notices;
import dev.mostrador.protocol.Acknowledgements;
import dev.mostrador.ui.View;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays the desk: the list on the left, a conversation in the middle, its customer on the right; as much of it as is
/// asked for.
@Component
public class Desk {
    private final Staff staff;
    private final Shelves shelves;
    private final Listing listing;
    private final ThreadMaking threads;
    private final Composing composing;
    private final CustomerPanes customers;
    private final Tags tags;
    private final Mentions mentions;
    private final Notices notices;
    private final Sides sides;
    private final Conversations conversations;
    private final Participants participants;
    private final Surroundings surroundings;
    private final CommitmentStrips promised;
    private final StepsPanes steps;
    private final Acknowledgements acknowledgements;
    private final Clock clock;

    Desk(
            Staff staff,
            Shelves shelves,
            Listing listing,
            ThreadMaking threads,
            Composing composing,
            CustomerPanes customers,
            Tags tags,
            Mentions mentions,
            Notices notices,
            Sides sides,
            Conversations conversations,
            Participants participants,
            Surroundings surroundings,
            CommitmentStrips promised,
            StepsPanes steps,
            Acknowledgements acknowledgements,
            Clock clock) {
        this.staff = staff;
        this.shelves = shelves;
        this.listing = listing;
        this.threads = threads;
        this.composing = composing;
        this.customers = customers;
        this.tags = tags;
        this.mentions = mentions;
        this.notices = notices;
        this.sides = sides;
        this.conversations = conversations;
        this.participants = participants;
        this.surroundings = surroundings;
        this.promised = promised;
        this.steps = steps;
        this.acknowledgements = acknowledgements;
        this.clock = clock;
    }

    /// What a request wants to see of the list.
    ///
    /// @param after the cursor of an earlier page, or empty
    /// @param rows at least this many; 0: a page
    /// @param done the id of an action on many that has just been done; empty: none
    public record ListWish(Selection selection, Regions regions, String after, int rows, String done) {
        public static ListWish of(Selection selection) {
            return new ListWish(selection, Regions.ALL, "", 0, "");
        }
    }

    /// What a request wants to see of a conversation.
    ///
    /// @param messages at least this many; 0: a page
    /// @param onNote the composer's note side is up
    /// @param refused what its author gets back
    /// @param answering the id of the message to answer; empty: what was said last
    public record ConversationWish(
            Conversation conversation,
            Step step,
            int messages,
            boolean onNote,
            Composing.@Nullable Refused refused,
            String answering) {
        public static ConversationWish of(Conversation conversation) {
            return new ConversationWish(conversation, Step.CONVERSATION, 0, false, null, "");
        }
    }

    public View list(CurrentAgent agent, ListWish wish) {
        var colleagues = staff.colleagues();
        var screen = new DeskScreen(
                wish.selection(),
                wish.regions(),
                Step.LIST,
                0,
                "",
                wish.regions().wants("views") ? shelves.of(agent.id(), colleagues, wish.selection()) : null,
                listed(agent, colleagues, wish, 0),
                null,
                null,
                null,
                null,
                null,
                null,
                acknowledgements.unread(agent.id()).orElse(null),
                colleagues,
                agent.id().toString());
        return view(screen);
    }

    public View conversation(CurrentAgent agent, ListWish list, ConversationWish wish) {
        var it = wish.conversation();
        var regions = list.regions();
        if (regions.wants("thread")) {
            mentions.seen(agent.id(), it.id());
            notices.seen(agent.id(), it.id());
            participants.seen(agent.id(), it.id());
        }
        var colleagues = staff.colleagues();
        var around = regions.wants("head") || regions.wants("side") ? surroundings.of(it) : null;
        var screen = new DeskScreen(
                list.selection(),
                regions,
                wish.step(),
                it.number(),
                it.subject(),
                regions.wants("views") ? shelves.of(agent.id(), colleagues, list.selection()) : null,
                listed(agent, colleagues, list, it.number()),
                regions.wants("head") && around != null ? head(it, agent, colleagues, around) : null,
                regions.wants("thread")
                        ? threads.of(it, list.selection(), colleagues, agent.zone(), wish.messages())
                        : null,
                regions.wants("composer") ? composer(wish, agent, colleagues) : null,
                regions.wants("side")
                        ? customers.beside(
                                it.customer(), it.number(), list.selection().conversation(it.number()))
                        : null,
                around,
                regions.wants("composer") || regions.wants("side") ? steps.of(it, agent) : null,
                acknowledgements.unread(agent.id()).orElse(null),
                colleagues,
                agent.id().toString());
        return view(screen);
    }

    private @Nullable ListPane listed(CurrentAgent agent, Colleagues colleagues, ListWish wish, long open) {
        return wish.regions().wants("list")
                ? listing.of(new Listing.Wish(
                        wish.selection(),
                        agent.id(),
                        colleagues,
                        open,
                        wish.after(),
                        wish.rows(),
                        SnoozeChoice.at(clock.instant(), agent.zone()),
                        wish.done()))
                : null;
    }

    private HeadPane head(Conversation it, CurrentAgent agent, Colleagues colleagues, Around around) {
        var has = tags.named(it.tags());
        var free = tags.all().stream().filter(tag -> !has.contains(tag)).toList();
        return new HeadPane(
                it,
                agent,
                colleagues,
                has,
                free,
                sides.of(it.id()),
                parent(it),
                SnoozeChoice.at(clock.instant(), agent.zone()),
                around,
                promised.of(it));
    }

    private @Nullable Conversation parent(Conversation it) {
        return it.parent() == null ? null : conversations.find(it.parent()).orElse(null);
    }

    private ComposerPane composer(ConversationWish wish, CurrentAgent agent, Colleagues colleagues) {
        return composing.of(wish.conversation(), agent, colleagues, wish.onNote(), wish.answering(), wish.refused());
    }

    private static View view(DeskScreen screen) {
        return View.of(screen.regions().whole() ? "desk/show" : "desk/regions", screen);
    }
}
