package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Blocking.Blocked;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.desk.delegation.DelegationPane;
import dev.mostrador.desk.sorting.SortPane;
import dev.mostrador.promise.DueTag;
import java.util.List;
import java.util.UUID;

/// What belongs to a conversation without being said in it.
///
/// @param merged what it has taken in
/// @param links what it is linked with
/// @param participants agents who follow it
/// @param blocked what keeps its customer's next messages out
/// @param languageByHand an agent said the language
/// @param sorting why its customer writes, and in what mood
/// @param delegation how it stands with those above
/// @param promises what its customer was promised, and how it stands
public record Around(
        Conversation conversation,
        List<Conversation> merged,
        List<Conversation> links,
        List<UUID> participants,
        List<Blocked> blocked,
        boolean languageByHand,
        List<DueTag> promises,
        SortPane sorting,
        DelegationPane delegation) {
    public boolean isFollowedBy(UUID agent) {
        return participants.contains(agent);
    }
}
