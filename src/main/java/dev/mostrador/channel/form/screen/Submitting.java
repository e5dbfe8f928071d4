package dev.mostrador.channel.form.screen;

import dev.mostrador.channel.form.Answer;
import dev.mostrador.channel.form.AnswerBox;
import dev.mostrador.channel.form.ContactForm;
import dev.mostrador.channel.form.Doubts;
import dev.mostrador.channel.form.Filled;
import dev.mostrador.channel.form.FormFiling;
import dev.mostrador.channel.form.FormUploads;
import dev.mostrador.channel.form.Outcome;
import dev.mostrador.channel.form.PageKeys;
import dev.mostrador.channel.form.PageKeys.PageKey;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.ui.Form;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/// From what was typed to what is filed, in one transaction with the files.
@Component
public class Submitting {
    /// The field that only programs see.
    static final String BAIT = "website";

    static final String PAGE_KEY = "t";
    private static final int LONGEST_NAME = 200;

    private final FormFiling filing;
    private final FormUploads uploads;
    private final PageKeys keys;
    private final AnswerBox box;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Submitting(
            FormFiling filing,
            FormUploads uploads,
            PageKeys keys,
            AnswerBox box,
            TransactionTemplate transaction,
            Clock clock) {
        this.filing = filing;
        this.uploads = uploads;
        this.keys = keys;
        this.box = box;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param address of the network
    record Visitor(String address, String language) {}

    /// Null: something is wrong with it, which stands in the form.
    @Nullable
    Outcome submit(ContactForm form, Form typed, List<MultipartFile> files, Visitor visitor) {
        var answers = Filling.answers(form, typed);
        typed.required("name", LONGEST_NAME);
        typed.email("email");
        checkFiles(form, typed, files);
        if (!typed.isFine()) {
            return null;
        }
        return transaction.execute(_ -> filing.file(filled(form, typed, answers, uploads.keep(files), visitor)));
    }

    private void checkFiles(ContactForm form, Form typed, List<MultipartFile> files) {
        form.filesField().ifPresent(field -> {
            if (field.required() && files.isEmpty()) {
                typed.refuse(field.control(), "form.page.file");
            }
            if (uploads.areTooBig(files)) {
                typed.refuse(field.control(), "form.page.too-big", Files.LIMIT / (1024 * 1024));
            }
            if (files.size() > FormUploads.MOST) {
                typed.refuse(field.control(), "form.page.too-many-files", FormUploads.MOST);
            }
        });
    }

    private Filled filled(
            ContactForm form, Form typed, List<Answer> answers, List<NewAttachment> files, Visitor visitor) {
        var page = keys.read(form.id(), typed.value(PAGE_KEY));
        var doubt = Doubts.about(typed.value(BAIT), page.map(PageKey::madeAt), clock.instant(), answers);
        return new Filled(
                form.id(),
                box.address(form.mailbox()),
                form.team(),
                visitor.language(),
                typed.value("name"),
                typed.value("email"),
                "",
                answers,
                files,
                new Filled.Origin(visitor.address(), page.map(PageKey::name).orElse(""), doubt));
    }
}
