package dev.mostrador.desk.thread;

import dev.mostrador.channel.ReplyResult;
import dev.mostrador.conversation.NewAttachment;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/// Keeps the files and queues the message in one transaction: what is refused leaves no files behind.
@Component
public class Sending {
    private final TransactionTemplate transaction;
    private final Uploads uploads;

    Sending(TransactionTemplate transaction, Uploads uploads) {
        this.transaction = transaction;
        this.uploads = uploads;
    }

    public ReplyResult once(@Nullable List<MultipartFile> files, Function<List<NewAttachment>, ReplyResult> queue) {
        return once(files, "", queue);
    }

    /// @param text shows the pictures that it names in place
    public ReplyResult once(
            @Nullable List<MultipartFile> files, String text, Function<List<NewAttachment>, ReplyResult> queue) {
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
