package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Tags.Tag;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.promise.CommitmentStrip;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Role;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the conversation is, who has it, and what can be done with it.
///
/// @param sides questions to others about it
/// @param parent what it asks somebody else about
/// @param free tags that it does not have yet
/// @param promised what the customer waits for
public record HeadPane(
        Conversation conversation,
        CurrentAgent agent,
        Colleagues colleagues,
        List<Tag> tags,
        List<Tag> free,
        List<Conversation> sides,
        @Nullable Conversation parent,
        List<SnoozeChoice> snoozes,
        Around around,
        CommitmentStrip promised) {
    public boolean isMine() {
        return agent.id().equals(conversation.assignee());
    }

    public boolean mayMakeTags() {
        return agent.role().atLeast(Role.SUPERVISOR);
    }

    public String version() {
        return Integer.toHexString(Objects.hash(
                conversation,
                tags,
                free,
                sides,
                snoozes,
                promised.version(),
                around.sorting().mood(),
                around.isFollowedBy(agent.id()),
                colleagues.agents().size(),
                colleagues.teams().size()));
    }
}
