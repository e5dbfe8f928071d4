package dev.mostrador.api;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.mood.Mood;
import dev.mostrador.mood.Moods;
import dev.mostrador.mood.reading.Demand;
import dev.mostrador.mood.reading.Level;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// In what mood a customer is. For the house only: what is read here is never shown to the customer.
@RestController
class ConversationMoodController {
    private static final String PATH = "/api/v1/conversations/{number:[0-9]+}/mood";

    private final Conversations conversations;
    private final Moods moods;
    private final JsonMapper json;

    ConversationMoodController(Conversations conversations, Moods moods, JsonMapper json) {
        this.conversations = conversations;
        this.moods = moods;
        this.json = json;
    }

    record MoodJson(String mood, boolean byHand, @Nullable Instant since, List<String> signs, List<String> demands) {
        static MoodJson of(Mood it) {
            var demands = it.demands().stream().map(Demand::column).sorted().toList();
            return new MoodJson(it.level().column(), it.byHand(), it.at(), it.signs(), demands);
        }
    }

    @GetMapping(PATH)
    MoodJson show(@PathVariable long number) {
        return answer(find(number));
    }

    @PutMapping(PATH)
    MoodJson update(@PathVariable long number, HttpServletRequest request) {
        var it = find(number);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wished = CommitmentWish.parse(body, json).required("mood");
            var level = Level.find(wished).orElseThrow(() -> Refused.invalidField("mood", "api.wrong.mood"));
            moods.say(it.id(), level, null);
        }
        return answer(it);
    }

    private MoodJson answer(Conversation it) {
        return moods.of(it.id())
                .map(MoodJson::of)
                .orElseGet(() -> new MoodJson(Level.CALM.column(), false, null, List.of(), List.of()));
    }

    private Conversation find(long number) {
        return conversations.findByNumber(number).orElseThrow(() -> Refused.unknownConversation(number));
    }
}
