package dev.mostrador.desk.answer;

import dev.mostrador.answer.AnswerFiles;
import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.Template;
import dev.mostrador.answer.Uses;
import dev.mostrador.answer.Variable;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.Proposal;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.DraftFile;
import dev.mostrador.conversation.DraftFiles;
import dev.mostrador.conversation.Drafts;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.voice.VoiceProfiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts prepared answers into drafts.
@Component
public class Inserting {
    private final Particulars particulars;
    private final AnswerFiles files;
    private final DraftFiles draftFiles;
    private final Drafts drafts;
    private final VoiceProfiles voices;
    private final Outgoing outgoing;
    private final Uses uses;

    Inserting(
            Particulars particulars,
            AnswerFiles files,
            DraftFiles draftFiles,
            Drafts drafts,
            VoiceProfiles voices,
            Outgoing outgoing,
            Uses uses) {
        this.particulars = particulars;
        this.files = files;
        this.draftFiles = draftFiles;
        this.drafts = drafts;
        this.voices = voices;
        this.outgoing = outgoing;
        this.uses = uses;
    }

    /// @param files that lie beside the draft now
    public record Inserted(String text, List<DraftFile> files) {}

    /// In what circumstances something is put into a draft.
    ///
    /// @param channel by which the next message goes out
    /// @param register in which the customer is addressed there
    record Setting(String channel, String register, Map<Variable, String> known) {
        String text(PreparedAnswer answer) {
            return Template.fill(answer.text(channel, register), known);
        }
    }

    /// @param due of a commitment that is about to be made; null: none is
    Setting setting(Conversation it, CurrentAgent agent, @Nullable Instant due) {
        var channel = outgoing.proposal(it).map(Proposal::channel).orElse(it.channel());
        return new Setting(channel, voices.current().on(channel).word(), particulars.of(it, agent, due));
    }

    /// For a list that is asked for after every pause: as much as is at hand.
    Setting atHand(Conversation it, CurrentAgent agent) {
        return new Setting(it.channel(), voices.current().on(it.channel()).word(), Particulars.names(it, agent));
    }

    /// For whoever puts the text where the cursor stands.
    @Transactional
    public Inserted insert(PreparedAnswer answer, Conversation it, CurrentAgent agent) {
        return insert(answer, it, agent, setting(it, agent, null).text(answer));
    }

    private Inserted insert(PreparedAnswer answer, Conversation it, CurrentAgent agent, String text) {
        uses.inserted(answer, it, agent.id(), text);
        return new Inserted(text, draftFiles.keep(agent.id(), it.id(), files.copies(answer.id())));
    }

    /// At the end of the draft as it is kept.
    @Transactional
    public void append(PreparedAnswer answer, Conversation it, CurrentAgent agent, String text) {
        insert(answer, it, agent, text);
        append(it, agent, text);
    }

    void append(Conversation it, CurrentAgent agent, String text) {
        var begun = drafts.of(agent.id(), it.id())
                .getOrDefault(Drafts.Kind.REPLY, "")
                .stripTrailing();
        var answering = drafts.answering(agent.id(), it.id()).orElse(null);
        drafts.keep(agent.id(), it.id(), Drafts.Kind.REPLY, begun.isEmpty() ? text : begun + "\n\n" + text, answering);
    }
}
