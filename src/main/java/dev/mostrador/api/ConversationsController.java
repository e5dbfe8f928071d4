package dev.mostrador.api;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Linking;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Participants;
import dev.mostrador.conversation.Threads;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
class ConversationsController {
    /// Messages of one answer. Whoever has more than this finds the older ones behind the `Link` header.
    static final int MESSAGES = 1000;

    private final Conversations conversations;
    private final ConversationLists lists;
    private final Threads threads;
    private final Participants participants;
    private final Linking linking;
    private final Merging merging;
    private final People.Directory directory;
    private final About.Asking asking;

    ConversationsController(
            Conversations conversations,
            ConversationLists lists,
            Threads threads,
            Participants participants,
            Linking linking,
            Merging merging,
            People.Directory directory,
            About.Asking asking) {
        this.conversations = conversations;
        this.lists = lists;
        this.threads = threads;
        this.participants = participants;
        this.linking = linking;
        this.merging = merging;
        this.directory = directory;
        this.asking = asking;
    }

    @GetMapping("/api/v1/conversations")
    PageOfItems<ConversationItemJson> index(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            Narrowed narrowed) {
        var page = lists.page(ListQuery.parse(state, q, after, limit), narrowed.filter(q));
        var people = directory.of(page.rows());
        var about = asking.of(page.rows());
        var items = page.rows().stream()
                .map(conversation -> ConversationItemJson.of(conversation, people, about))
                .toList();
        return new PageOfItems<>(items, page.next() == null ? null : page.next().toString());
    }

    @GetMapping("/api/v1/conversations/{number:[0-9]+}")
    ResponseEntity<ConversationJson> show(
            @PathVariable long number, @RequestParam(required = false) @Nullable UUID before) {
        var conversation = conversations.findByNumber(number).orElseThrow(() -> Refused.unknownConversation(number));
        if (conversation.number() != number) { // it was merged into another
            var there = ServletUriComponentsBuilder.fromCurrentRequest();
            return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                    .location(there.replacePath("/api/v1/conversations/" + conversation.number())
                            .build(true)
                            .toUri())
                    .build();
        }
        var messages = threads.messages(conversation.id(), before, MESSAGES);
        var people = directory.of(List.of(conversation));
        return ResponseEntity.ok()
                .headers(older(number, messages))
                .body(ConversationJson.of(
                        conversation, around(conversation.id()), messages, people, asking.of(List.of(conversation))));
    }

    private ConversationJson.Around around(UUID conversation) {
        return new ConversationJson.Around(
                participants.of(conversation), linking.of(conversation), merging.mergedInto(conversation));
    }

    // RFC 8288.
    private static HttpHeaders older(long number, List<Message> messages) {
        var headers = new HttpHeaders();
        if (messages.size() == MESSAGES) {
            var path = "/api/v1/conversations/" + number + "?before="
                    + messages.getFirst().id();
            headers.add(HttpHeaders.LINK, "<" + path + ">; rel=\"next\"");
        }
        return headers;
    }
}
