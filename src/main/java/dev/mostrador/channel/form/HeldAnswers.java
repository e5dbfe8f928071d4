package dev.mostrador.channel.form;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.Received;
import dev.mostrador.identity.Audit;
import dev.mostrador.platform.Blobs;
import dev.mostrador.platform.Blobs.Blob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers of forms that looked like no customer's: seen, let in or thrown away by a person.
@Component
public class HeldAnswers {
    private final FormAnswerTable table;
    private final Conversations conversations;
    private final Blobs blobs;
    private final Audit audit;

    HeldAnswers(FormAnswerTable table, Conversations conversations, Blobs blobs, Audit audit) {
        this.table = table;
        this.conversations = conversations;
        this.blobs = blobs;
        this.audit = audit;
    }

    /// Newest first.
    public List<HeldAnswer> all(int limit) {
        return table.held(limit);
    }

    public int count() {
        return table.countHeld();
    }

    public Optional<HeldAnswer> find(UUID id) {
        return table.findHeld(id);
    }

    /// It was a customer after all: a message like any other from here on. Empty when somebody was quicker.
    @Transactional
    public Optional<Received> release(UUID id) {
        return table.lockHeld(id).map(this::file);
    }

    /// False when somebody was quicker.
    @Transactional
    public boolean discard(UUID id) {
        var held = table.lockHeld(id);
        held.ifPresent(it -> {
            it.files().forEach(file -> blobs.delete(file.blob()));
            table.discarded(id);
            audit.write("contact-form.discarded", it.email(), Map.of());
        });
        return held.isPresent();
    }

    private Received file(HeldAnswer held) {
        var origin = new Filled.Origin("", "", "");
        var filled = new Filled(
                held.form(),
                held.inbox(),
                held.team(),
                held.language(),
                held.name(),
                held.email(),
                held.subject(),
                held.answers(),
                files(held),
                origin);
        var received = conversations.receive(FormFiling.message(held.id().toString(), filled, held.subject(), null));
        table.filed(held.id(), received.conversation());
        return received;
    }

    private List<NewAttachment> files(HeldAnswer held) {
        return held.files().stream()
                .flatMap(file -> blobs.sha256(file.blob()).stream()
                        .map(sum -> new NewAttachment(
                                file.name(), file.type(), false, "", new Blob(file.blob(), file.size(), sum))))
                .toList();
    }
}
