package dev.mostrador.api;

import dev.mostrador.answer.AnswerFiles;
import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.answer.Shelf;
import dev.mostrador.answer.Who;
import dev.mostrador.answer.Wish;
import dev.mostrador.api.Idempotency.Answer;
import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.ApiClient;
import dev.mostrador.identity.Teams;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The prepared answers of teams and of the whole shop. What agents keep for themselves no program sees.
@RestController
class AnswersController {
    private static final String PATH = "/api/v1/answers";
    private static final int FOUND = 100;

    private final PreparedAnswers answers;
    private final AnswerFiles files;
    private final Agents agents;
    private final Teams teams;
    private final Idempotency idempotency;
    private final JsonMapper json;

    AnswersController(
            PreparedAnswers answers,
            AnswerFiles files,
            Agents agents,
            Teams teams,
            Idempotency idempotency,
            JsonMapper json) {
        this.answers = answers;
        this.files = files;
        this.agents = agents;
        this.teams = teams;
        this.idempotency = idempotency;
        this.json = json;
    }

    @GetMapping(PATH)
    Items<AnswerJson> index(@RequestParam(required = false) @Nullable String q) {
        var found = q == null || q.isBlank() ? answers.all(Who.PROGRAM) : answers.search(q, null, Who.PROGRAM, FOUND);
        return new Items<>(found.stream().map(this::answer).toList());
    }

    @GetMapping(PATH + "/{id}")
    AnswerJson show(@PathVariable String id) {
        return answer(find(id));
    }

    @PostMapping(path = PATH, consumes = "application/json", produces = "application/json")
    ResponseEntity<byte[]> create(ApiClient client, HttpServletRequest request) {
        try (var body = Upload.of(request, AnswerBody.LIMIT)) {
            var wish = checked(AnswerBody.parse(body, json).wish(null));
            var once = Once.of(client, request, body);
            return idempotency.answer(once, () -> new Answer(201, answer(answers.create(wish, Who.PROGRAM))));
        }
    }

    @PutMapping(path = PATH + "/{id}", consumes = "application/json")
    AnswerJson update(@PathVariable String id, HttpServletRequest request) {
        var before = find(id);
        try (var body = Upload.of(request, AnswerBody.LIMIT)) {
            var wish = checked(AnswerBody.parse(body, json).wish(before.owner()));
            return answer(answers.change(before.id(), wish, Who.PROGRAM));
        }
    }

    @DeleteMapping(PATH + "/{id}")
    ResponseEntity<Void> destroy(@PathVariable String id) {
        answers.delete(find(id).id(), Who.PROGRAM);
        return ResponseEntity.noContent().build();
    }

    private Wish checked(Wish wish) {
        if (wish.shelf() == Shelf.TEAM
                && (wish.team() == null || teams.find(wish.team()).isEmpty())) {
            throw Refused.invalidField("team", "api.wrong.team");
        }
        return wish;
    }

    private PreparedAnswer find(String id) {
        return PreparedAnswers.id(id)
                .flatMap(it -> answers.find(it, Who.PROGRAM))
                .orElseThrow(Refused::unknownAnswer);
    }

    private AnswerJson answer(PreparedAnswer it) {
        UUID owner = it.owner();
        var mail = owner == null ? null : agents.find(owner).map(Agent::email).orElse(null);
        return AnswerJson.of(it, mail, files.of(it.id()));
    }
}
