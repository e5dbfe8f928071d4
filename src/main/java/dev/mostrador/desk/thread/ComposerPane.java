package dev.mostrador.desk.thread;

import dev.mostrador.channel.Proposal;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.DraftFile;
import dev.mostrador.desk.promise.PledgePane;
import dev.mostrador.desk.writing.ObjectedPane;
import dev.mostrador.desk.writing.WritingPane;
import dev.mostrador.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an agent writes: an answer to the customer, or a note for the house.
///
/// @param onNote the note's side is up
/// @param reply what stands in the answer's fields: the draft, or what was refused
/// @param proposal null: the shop cannot answer on this channel
/// @param key names this one message: sent twice it is one
/// @param otherWays that it could go out by, if there is a reason
/// @param change waits for a confirmation
/// @param ask waits for an answer
/// @param people who can be called by @name
/// @param seen the newest message that stood in the thread when this was written; empty: none
/// @param marks bold, lists and pictures within the text can be shown on this channel
/// @param answers the one message that is answered; null: what was said last
/// @param newer what others have said since: waits for a confirmation
/// @param files beside the draft
/// @param later moments to send it at
/// @param pledge what the answer promises
/// @param writing what is found in the draft
/// @param objected what keeps it back until its author insists or changes it
public record ComposerPane(
        Conversation conversation,
        boolean onNote,
        Form reply,
        Form note,
        @Nullable Proposal proposal,
        String key,
        List<Proposal> otherWays,
        @Nullable RecipientChange change,
        @Nullable OtherWayAsk ask,
        List<String> people,
        List<DraftFile> files,
        SendLater later,
        String seen,
        List<Newer> newer,
        boolean marks,
        ThreadItem.Bubble.@Nullable Quoted answers,
        PledgePane pledge,
        ObjectedPane objected,
        WritingPane writing) {
    /// A message that overtook the answer, with its first words.
    public record Newer(String id, String author, java.time.Instant at, String words) {}

    /// The recipients shown at a glance.
    public String summary() {
        var all = java.util.stream.Stream.of("to", "cc", "bcc")
                .map(reply::value)
                .filter(line -> !line.isEmpty())
                .toList();
        return String.join(", ", all);
    }

    /// Changes when the recipients do: what the agent has not touched may follow.
    public String version() {
        return Integer.toHexString((summary() + (proposal == null ? "" : proposal.subject())).hashCode());
    }
}
