package dev.mostrador.desk.thread;

import dev.mostrador.channel.ReplyResult;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.voice.FileTexts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/// Keeps the files and queues the message in one transaction: what is refused leaves no files behind. What is written
/// in them was read before: the transaction holds the conversation, and a slow file is not to hold up others.
@Component
public class Sending {
    private final TransactionTemplate transaction;
    private final Uploads uploads;
    private final FileTexts texts;

    Sending(TransactionTemplate transaction, Uploads uploads, FileTexts texts) {
        this.transaction = transaction;
        this.uploads = uploads;
        this.texts = texts;
    }

    public ReplyResult once(@Nullable List<MultipartFile> files, Function<List<NewAttachment>, ReplyResult> queue) {
        return once(files, List.of(), "", queue);
    }

    /// @param beside go along as well and are stored already
    /// @param text shows the pictures that it names in place
    ReplyResult once(
            @Nullable List<MultipartFile> files,
            List<NewAttachment> beside,
            String text,
            Function<List<NewAttachment>, ReplyResult> queue) {
        texts.of(beside);
        texts.ahead(Uploads.coming(files));
        return transaction.execute(status -> {
            var result = queue.apply(uploads.keep(files, text));
            if (!(result instanceof ReplyResult.Queued)) {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    /// For what is never refused, but may fail.
    <T> T kept(@Nullable List<MultipartFile> files, String text, Function<List<NewAttachment>, T> keep) {
        return transaction.execute(_ -> keep.apply(uploads.keep(files, text)));
    }
}
