package dev.mostrador.desk.writing;

import dev.mostrador.assistant.Assistants;
import dev.mostrador.assistant.MachineDrafts;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.DraftFiles;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.Objection;
import dev.mostrador.conversation.Threads;
import dev.mostrador.style.Questions;
import dev.mostrador.style.StyleContext;
import dev.mostrador.style.StyleGuard;
import dev.mostrador.ui.Form;
import dev.mostrador.voice.Circumstances;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Looks at what is being written: while it is, and once more when it is to end the matter.
@Component
public class Writing {
    private static final String OPEN = "questions";

    private final StyleGuard style;
    private final Circumstances circumstances;
    private final Threads threads;
    private final DraftFiles files;
    private final Assistants assistants;
    private final MachineDrafts machines;

    Writing(
            StyleGuard style,
            Circumstances circumstances,
            Threads threads,
            DraftFiles files,
            Assistants assistants,
            MachineDrafts machines) {
        this.style = style;
        this.circumstances = circumstances;
        this.threads = threads;
        this.files = files;
        this.assistants = assistants;
        this.machines = machines;
    }

    /// @param form with the draft, what is ignored here, and the questions that its author has ticked
    public WritingPane of(Conversation conversation, Form form, UUID agent) {
        var text = form.secret("text").replace("\r\n", "\n");
        if (text.isBlank()) {
            return new WritingPane(
                    conversation.number(),
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    assistants.current().isUsable(),
                    false);
        }
        var context = context(conversation, form, files.going(agent, conversation.id()));
        var here = form.values("ignored-here");
        var findings = style.check(text, context).stream()
                .filter(finding -> !here.contains(StyleGuard.mark(finding)))
                .toList();
        var questions = Questions.judged(context.questions(), text);
        return new WritingPane(
                conversation.number(),
                text,
                findings,
                questions,
                form.values("taken-up"),
                assistants.current().isUsable(),
                machines.isMachines(agent, conversation.id(), text));
    }

    private StyleContext context(Conversation conversation, Form form, List<NewAttachment> going) {
        var channel = form.value("channel").isEmpty()
                ? threads.lastChannel(conversation.id()).orElse(conversation.channel())
                : form.value("channel");
        return circumstances.of(conversation, new Circumstances.Wish(channel, false, ends(form), going, false));
    }

    /// The reply is sent with "and resolve", also where its author was asked in between.
    public static boolean ends(Form form) {
        return form.has("then", "resolve") || !form.value("insist").isEmpty() && form.has("insist-then", "resolve");
    }

    /// A reply that ends the matter leaves no question open (R25), unless its author says why. Empty: nothing to ask.
    public List<Objection> open(Conversation conversation, Form form) {
        if (!ends(form)) {
            return List.of();
        }
        var questions =
                Questions.judged(context(conversation, form, List.of()).questions(), form.secret("text")).stream()
                        .filter(it -> it.open() && !form.has("taken-up", it.mark()))
                        .toList();
        if (questions.isEmpty()) {
            return List.of();
        }
        var said = String.join(
                " · ", questions.stream().map(Questions.Question::words).toList());
        var code = OPEN + ":" + Integer.toHexString(said.hashCode());
        return List.of(new Objection(code, OPEN, Objection.Way.ANY_REASON, "desk.questions.asked", List.of(said)));
    }

    /// Its author has read it and says why it ends all the same.
    public static boolean isMeant(List<Objection> open, Form form) {
        var on = Insisting.read(form);
        return on != null && open.stream().allMatch(it -> on.codes().contains(it.code()));
    }

    public void record(Conversation conversation, List<Objection> open, Form form, UUID agent) {
        var on = Insisting.read(form);
        if (open.isEmpty() || on == null) {
            return;
        }
        threads.record(conversation.id(), EventKind.INSISTED, agent, Map.of("kinds", OPEN, "reason", on.reason()));
    }
}
