package dev.mostrador.api;

import dev.mostrador.protocol.run.Runs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// The steps of a conversation; they begin when somebody says what it is, or here, of what was said before there was a
/// protocol.
@RestController
class RunController {
    private static final String PATH = "/api/v1/conversations/{number:[0-9]+}/procedure";

    private final RunAnswers answers;
    private final Runs runs;

    RunController(RunAnswers answers, Runs runs) {
        this.answers = answers;
        this.runs = runs;
    }

    @GetMapping(PATH)
    RunJson show(@PathVariable long number) {
        return answers.json(answers.conversation(number));
    }

    @PutMapping(PATH)
    Object update(@PathVariable long number) {
        var it = answers.conversation(number);
        return answers.answer(runs.begin(it.id(), null), it).body();
    }
}
