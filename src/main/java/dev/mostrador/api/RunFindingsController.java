package dev.mostrador.api;

import dev.mostrador.protocol.run.Runs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is known of a matter: `{"data": {"Número de pedido": "1234"}}`. An empty text: not known after all.
@RestController
class RunFindingsController {
    private static final int MOST = 40;

    private final RunAnswers answers;
    private final Runs runs;
    private final JsonMapper json;

    RunFindingsController(RunAnswers answers, Runs runs, JsonMapper json) {
        this.answers = answers;
        this.runs = runs;
        this.json = json;
    }

    @PutMapping("/api/v1/conversations/{number:[0-9]+}/procedure/findings")
    Object update(@PathVariable long number, HttpServletRequest request) {
        var it = answers.conversation(number);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            var result = runs.know(it.id(), data(wish.tree().get("data")), answers.byIfSaid(wish));
            return answers.answer(result, it).body();
        }
    }

    private static Map<String, String> data(@org.jspecify.annotations.Nullable JsonNode given) {
        if (given == null || !given.isObject() || given.size() > MOST) {
            throw Refused.invalidField("data", "api.wrong.data", MOST);
        }
        var data = new LinkedHashMap<String, String>();
        given.properties().forEach(entry -> {
            var known = entry.getValue();
            if (!known.isString()
                    || known.stringValue().indexOf('\0') >= 0
                    || entry.getKey().indexOf('\0') >= 0) {
                throw Refused.invalidField("data." + entry.getKey(), "api.wrong.text");
            }
            RunAnswers.shortEnough("data", entry.getKey());
            data.put(entry.getKey(), RunAnswers.shortEnough("data." + entry.getKey(), known.stringValue()));
        });
        return data;
    }
}
