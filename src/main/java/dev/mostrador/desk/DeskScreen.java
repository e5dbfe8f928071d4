package dev.mostrador.desk;

import dev.mostrador.desk.customer.CustomerPane;
import dev.mostrador.desk.list.ListPane;
import dev.mostrador.desk.list.ViewsPane;
import dev.mostrador.desk.protocol.StepsPane;
import dev.mostrador.desk.thread.Around;
import dev.mostrador.desk.thread.ComposerPane;
import dev.mostrador.desk.thread.HeadPane;
import dev.mostrador.desk.thread.ThreadPane;
import dev.mostrador.protocol.Version;
import dev.mostrador.ui.Page;
import org.jspecify.annotations.Nullable;

/// The whole desk, or the parts of it that were asked for: the others are null.
///
/// @param step where a phone is: at the list, the conversation or the customer
/// @param number of the open conversation; 0: none
/// @param subject of the open conversation
/// @param around what belongs to it, shown beside it
/// @param steps by which its protocol goes
/// @param unread a protocol in force that this agent has not read
/// @param me who sits here
public record DeskScreen(
        Selection selection,
        Regions regions,
        Step step,
        long number,
        String subject,
        @Nullable ViewsPane views,
        @Nullable ListPane list,
        @Nullable HeadPane head,
        @Nullable ThreadPane thread,
        @Nullable ComposerPane composer,
        @Nullable CustomerPane customer,
        @Nullable Around around,
        @Nullable StepsPane steps,
        @Nullable Version unread,
        Colleagues colleagues,
        String me) {
    /// A phone shows one of the three at a time.
    public enum Step {
        LIST,
        CONVERSATION,
        CUSTOMER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public String frame() {
        return "desk at-" + step.word();
    }

    public String title(Page page) {
        if (number > 0) {
            return subject.isBlank() ? page.say("desk.no-subject") : subject;
        }
        if (selection.isSearch()) {
            return page.say("desk.search.title", selection.query());
        }
        return list == null || list.title() == null ? page.say("desk.title") : page.say(list.title());
    }

    /// What stands in the field `at` of every form: where to come back to.
    public String at() {
        return selection.parameters();
    }
}
