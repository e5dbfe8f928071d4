package dev.mostrador.desk.thread;

import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.Proposal;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.DraftFiles;
import dev.mostrador.conversation.Drafts;
import dev.mostrador.conversation.Objection;
import dev.mostrador.customer.CustomerZones;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.answer.Greeting;
import dev.mostrador.desk.promise.Pledging;
import dev.mostrador.desk.writing.ObjectedPane;
import dev.mostrador.desk.writing.Writing;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the composer: with the agent's draft and the recipients of the message that is answered.
@Component
public class Composing {
    private final Outgoing outgoing;
    private final Drafts drafts;
    private final Overtaken overtaken;
    private final Quoting quoting;
    private final DraftFiles draftFiles;
    private final CustomerZones zones;
    private final Pledging pledging;
    private final Writing writing;
    private final Greeting greeting;
    private final Clock clock;

    Composing(
            Outgoing outgoing,
            Drafts drafts,
            Overtaken overtaken,
            Quoting quoting,
            DraftFiles draftFiles,
            CustomerZones zones,
            Pledging pledging,
            Writing writing,
            Greeting greeting,
            Clock clock) {
        this.outgoing = outgoing;
        this.drafts = drafts;
        this.overtaken = overtaken;
        this.quoting = quoting;
        this.draftFiles = draftFiles;
        this.zones = zones;
        this.pledging = pledging;
        this.writing = writing;
        this.greeting = greeting;
        this.clock = clock;
    }

    /// What was refused and goes back to its author.
    public record Refused(
            boolean note,
            Form form,
            @Nullable RecipientChange change,
            @Nullable OtherWayAsk ask,
            List<Objection> objections) {
        public Refused(boolean note, Form form, @Nullable RecipientChange change, @Nullable OtherWayAsk ask) {
            this(note, form, change, ask, List.of());
        }

        public Refused(boolean note, Form form, @Nullable RecipientChange change) {
            this(note, form, change, null);
        }

        public Refused(Form form, List<Objection> objections) {
            this(false, form, null, null, objections);
        }
    }

    public ComposerPane of(
            Conversation conversation,
            CurrentAgent reader,
            Colleagues colleagues,
            boolean note,
            String answering,
            @Nullable Refused refused) {
        var agent = reader.id();
        var proposal = outgoing.proposal(conversation).orElse(null);
        var begun = drafts.of(agent, conversation.id());
        var reply = refused != null && !refused.note()
                ? refused.form()
                : reply(begun.getOrDefault(Drafts.Kind.REPLY, greeting.forEmpty(conversation, reader)), proposal);
        if (refused == null && answering.isEmpty()) {
            drafts.answering(agent, conversation.id()).ifPresent(id -> reply.with(Quoting.FIELD, id.toString()));
        } else if (refused == null) {
            quote(reply.with(Quoting.FIELD, answering), conversation);
        }
        var noted = refused != null && refused.note()
                ? refused.form()
                : Form.blank().with("text", begun.getOrDefault(Drafts.Kind.NOTE, ""));
        return new ComposerPane(
                conversation,
                refused == null ? note || proposal == null : refused.note(),
                reply,
                noted,
                proposal,
                key(refused),
                proposal == null ? List.of() : outgoing.otherWays(conversation, proposal),
                refused == null ? null : refused.change(),
                refused == null ? null : refused.ask(),
                colleagues.agents().stream().map(Agent::name).toList(),
                draftFiles.of(agent, conversation.id()),
                SendLater.of(zones.of(conversation.customer()).orElse(null), reader.zone(), clock.instant()),
                overtaken.seen(conversation, reply),
                overtaken.newer(conversation, reply, agent, colleagues),
                proposal != null && outgoing.showsMarks(proposal.channel()),
                quoting.chip(reply, conversation, colleagues),
                pledging.of(conversation, reader, reply),
                refused == null ? ObjectedPane.NOTHING : new ObjectedPane(refused.objections()),
                writing.of(conversation, reply, agent));
    }

    private void quote(Form reply, Conversation conversation) {
        quoting.answered(reply, conversation)
                .ifPresent(message -> reply.with("text", quoting.begin(message, reply.secret("text"))));
    }

    private static Form reply(String begun, @Nullable Proposal proposal) {
        var form = Form.blank().with("text", begun);
        if (proposal != null) {
            form.with("to", AddressLine.write(proposal.to()));
            form.with("cc", AddressLine.write(proposal.cc()));
        }
        return form;
    }

    private static String key(@Nullable Refused refused) {
        var before = refused == null ? "" : refused.form().value("key");
        return before.isEmpty() ? UUID.randomUUID().toString() : before;
    }
}
