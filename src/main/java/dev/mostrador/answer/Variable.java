package dev.mostrador.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a conversation can fill into a text. One writes the first word in Spanish, the second in English; each is
/// understood in both languages.
public enum Variable {
    CUSTOMER("cliente", "customer", "cliente.nombre", "customer-name"),
    CUSTOMER_FULL("cliente.completo", "full-name"),
    AGENT("agente", "agent", "agente.nombre", "agent-name"),
    SHOP("tienda", "shop"),
    CONVERSATION("conversacion", "conversation", "conversación"),
    SUBJECT("asunto", "subject"),
    ORDER("pedido", "order"),
    GREETING("saludo", "greeting"),
    COMMITMENT("compromiso", "commitment"),
    CHANNEL("canal", "channel");

    private final List<String> words;

    Variable(String... words) {
        this.words = List.of(words);
    }

    public String word(String language) {
        return words.get(language.equals("en") ? 1 : 0);
    }

    /// As in `answer.variable.<key>`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Variable> find(String word) {
        var wanted = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(it -> it.words.contains(wanted)).findFirst();
    }
}
