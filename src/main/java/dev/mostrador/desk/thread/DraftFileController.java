package dev.mostrador.desk.thread;

import dev.mostrador.conversation.DraftFile;
import dev.mostrador.conversation.DraftFiles;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.Saying;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Files of an answer that is being written: kept as soon as they are chosen, for their author alone.
@Controller
public class DraftFileController {
    private static final String PATH = "/conversations/{number:[0-9]+}/drafts/reply/files";

    private final Found found;
    private final DraftFiles draftFiles;
    private final Uploads uploads;
    private final Sending sending;

    DraftFileController(Found found, DraftFiles draftFiles, Uploads uploads, Sending sending) {
        this.found = found;
        this.draftFiles = draftFiles;
        this.uploads = uploads;
        this.sending = sending;
    }

    /// @param files that have been added
    /// @param refusal why none was; null: they were
    public record Added(List<DraftFile> files, @Nullable Saying refusal) {}

    @PostMapping(PATH)
    View create(
            CurrentAgent agent,
            @PathVariable long number,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        var conversation = found.conversation(number).id();
        uploads.check(form, files, draftFiles.of(agent.id(), conversation));
        if (!form.isFine()) {
            return View.of("conversation/draft-files", new Added(List.of(), form.error("files")))
                    .status(422);
        }
        var added = sending.kept(files, "", kept -> draftFiles.keep(agent.id(), conversation, kept));
        return View.of("conversation/draft-files", new Added(added, null));
    }

    /// A picture, to be seen before it is sent.
    @GetMapping(PATH + "/{file}")
    ResponseEntity<InputStreamResource> show(CurrentAgent agent, @PathVariable long number, @PathVariable UUID file) {
        var picture = draftFiles
                .find(agent.id(), found.conversation(number).id(), file)
                .filter(DraftFile::isDrawn)
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(picture.type()))
                .contentLength(picture.size())
                .body(new InputStreamResource(draftFiles.open(picture)));
    }

    @DeleteMapping(PATH + "/{file}")
    View destroy(CurrentAgent agent, @PathVariable long number, @PathVariable UUID file) {
        draftFiles.remove(agent.id(), found.conversation(number).id(), file);
        return View.nothing();
    }
}
