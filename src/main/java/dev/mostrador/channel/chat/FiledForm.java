package dev.mostrador.channel.chat;

import dev.mostrador.channel.form.Answer;
import dev.mostrador.channel.form.AnswerBox;
import dev.mostrador.channel.form.FieldKind;
import dev.mostrador.channel.form.Filled;
import dev.mostrador.channel.form.FormFiling;
import dev.mostrador.conversation.Received;
import java.util.List;
import org.springframework.stereotype.Component;

/// Files it as a form: the answer leaves by e-mail from a mailbox of the shop.
@Component
class FiledForm implements OfflineForm {
    private final FormFiling filing;
    private final AnswerBox box;

    FiledForm(FormFiling filing, AnswerBox box) {
        this.filing = filing;
        this.box = box;
    }

    @Override
    public Received file(Left left) {
        var story = new Answer("mensaje", "", FieldKind.LONG_TEXT, left.text());
        var filled = new Filled(
                null,
                box.address(null),
                left.team(),
                "",
                left.name(),
                left.email(),
                Subjects.of(left.text()),
                List.of(story),
                left.files(),
                new Filled.Origin("", "", ""));
        return filing.receive(filled, left.sourceId());
    }
}
