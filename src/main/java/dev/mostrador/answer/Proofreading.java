package dev.mostrador.answer;

import dev.mostrador.identity.Accounts;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Register;
import dev.mostrador.style.StyleContext;
import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleGuard;
import dev.mostrador.voice.VoiceProfiles;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What the guard would say of a prepared answer each time somebody sends it: better said once, to its author.
@Component
public class Proofreading {
    private static final String USUAL = "email";
    private static final Map<Variable, String> SAMPLE = Map.of(
            Variable.CUSTOMER, "Lucía",
            Variable.CUSTOMER_FULL, "Lucía Gil",
            Variable.AGENT, "Nuria",
            Variable.SHOP, "la tienda",
            Variable.CONVERSATION, "1042",
            Variable.SUBJECT, "su consulta",
            Variable.ORDER, "10482",
            Variable.GREETING, "Buenos días",
            Variable.COMMITMENT, "el jueves 26 de noviembre",
            Variable.CHANNEL, "correo");

    private final StyleGuard guard;
    private final VoiceProfiles voices;
    private final Accounts accounts;

    Proofreading(StyleGuard guard, VoiceProfiles voices, Accounts accounts) {
        this.guard = guard;
        this.voices = voices;
        this.accounts = accounts;
    }

    /// As it reads in a message, its places filled in.
    public List<Finding> findings(Wording it) {
        if (it.text().isBlank()) return List.of();
        var channel = it.channel().isEmpty() ? USUAL : it.channel();
        var voice = voices.on(channel);
        var spoken = it.register().isEmpty() ? voice : voice.with(Register.of(it.register()));
        var context = StyleContext.of(channel, accounts.current().country(), Position.MIDDLE, spoken);
        return guard.check(Template.fill(it.text(), SAMPLE), context).stream()
                .filter(finding -> !finding.rule().equals(Finding.NOT_CHECKED))
                .toList();
    }
}
