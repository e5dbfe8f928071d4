package dev.mostrador.api;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.survey.SurveyAnswer;
import dev.mostrador.survey.Surveys;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What customers said of how they were attended. Only they say it: a program reads.
@RestController
class SurveysController {
    private final Surveys surveys;
    private final Conversations conversations;
    private final People.Directory directory;

    SurveysController(Surveys surveys, Conversations conversations, People.Directory directory) {
        this.surveys = surveys;
        this.conversations = conversations;
        this.directory = directory;
    }

    /// @param agent who had written to the customer last
    /// @param answeredAt null: not yet
    /// @param value from 1 to 5
    record SurveyJson(
            UUID id,
            long conversation,
            String channel,
            @Nullable PersonJson agent,
            Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable Integer value,
            String comment) {
        static SurveyJson of(SurveyAnswer it, People people) {
            return new SurveyJson(
                    it.id(),
                    it.number(),
                    it.channel(),
                    people.agent(it.agent()),
                    it.askedAt(),
                    it.answeredAt(),
                    it.value(),
                    it.comment());
        }
    }

    @GetMapping("/api/v1/surveys")
    PageOfItems<SurveyJson> index(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        var most = ListQuery.parse(null, null, null, limit).limit();
        var page = json(surveys.answered(RemedyAnswers.after(after), most + 1));
        var items = page.stream().limit(most).toList();
        return new PageOfItems<>(
                items, page.size() > most ? items.getLast().id().toString() : null);
    }

    @GetMapping("/api/v1/conversations/{number:[0-9]+}/surveys")
    Items<SurveyJson> show(@PathVariable long number) {
        var conversation = conversations.findByNumber(number).orElseThrow(() -> Refused.unknownConversation(number));
        return new Items<>(json(surveys.of(conversation.id())));
    }

    private List<SurveyJson> json(List<SurveyAnswer> found) {
        var people = directory.of(List.of());
        return found.stream().map(it -> SurveyJson.of(it, people)).toList();
    }
}
