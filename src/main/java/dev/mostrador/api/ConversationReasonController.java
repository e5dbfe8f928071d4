package dev.mostrador.api;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.reason.Kind;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.reason.SortResult;
import dev.mostrador.reason.Sorted;
import dev.mostrador.reason.Suggesting;
import dev.mostrador.reason.Suggestion;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Why a customer writes: what was said of it, and what the text suggests.
@RestController
class ConversationReasonController {
    private static final String PATH = "/api/v1/conversations/{number:[0-9]+}/reason";

    private final Conversations conversations;
    private final ReasonSorting sorting;
    private final Suggesting suggesting;
    private final People.Directory directory;
    private final JsonMapper json;

    ConversationReasonController(
            Conversations conversations,
            ReasonSorting sorting,
            Suggesting suggesting,
            People.Directory directory,
            JsonMapper json) {
        this.conversations = conversations;
        this.sorting = sorting;
        this.suggesting = suggesting;
        this.directory = directory;
        this.json = json;
    }

    record SuggestionJson(String reason, String kind, double share) {
        static SuggestionJson of(Suggestion it) {
            return new SuggestionJson(it.reason().key(), it.kind().column(), Math.round(it.share() * 1000) / 1000.0);
        }
    }

    /// @param by null: a program, or nobody yet
    record SortedJson(
            @Nullable String kind,
            @Nullable String reason,
            @Nullable Instant since,
            @Nullable PersonJson by,
            List<SuggestionJson> suggestions) {}

    @GetMapping(PATH)
    SortedJson show(@PathVariable long number) {
        return answer(find(number));
    }

    @PutMapping(PATH)
    SortedJson update(@PathVariable long number, HttpServletRequest request) {
        var it = find(number);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            var result = sorting.sort(it.id(), kind(wish.optional("kind")), wish.optional("reason"), null);
            if (result instanceof SortResult.UnknownReason) {
                throw Refused.invalidField("reason", "api.wrong.reason");
            }
        }
        return answer(it);
    }

    @DeleteMapping(PATH)
    SortedJson destroy(@PathVariable long number) {
        var it = find(number);
        sorting.clear(it.id(), null);
        return answer(it);
    }

    private static @Nullable Kind kind(@Nullable String given) {
        return given == null
                ? null
                : Kind.find(given).orElseThrow(() -> Refused.invalidField("kind", "api.wrong.kind"));
    }

    private SortedJson answer(Conversation it) {
        Sorted now = sorting.of(it.id()).orElse(null);
        var suggestions = suggesting.of(it).stream().map(SuggestionJson::of).toList();
        return now == null
                ? new SortedJson(null, null, null, null, suggestions)
                : new SortedJson(
                        now.kind().column(),
                        now.reason(),
                        now.at(),
                        directory.of(List.of(it)).agent(now.agent()),
                        suggestions);
    }

    private Conversation find(long number) {
        return conversations.findByNumber(number).orElseThrow(() -> Refused.unknownConversation(number));
    }
}
