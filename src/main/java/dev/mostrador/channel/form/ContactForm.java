package dev.mostrador.channel.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A form that customers write by. Name and e-mail are asked always; `fields` is what the shop adds.
///
/// @param name what colleagues call it
/// @param mailbox answers leave from it; null: from the shop's first one
/// @param team takes the conversations that begin here
public record ContactForm(
        UUID id,
        String name,
        @Nullable UUID mailbox,
        @Nullable UUID team,
        FormTexts spanish,
        FormTexts english,
        List<FormField> fields) {
    /// What a shop's first form asks.
    public static final List<FormField> STARTER = List.of(
            new FormField(
                    "motivo",
                    FieldKind.CHOICE,
                    "¿De qué se trata?",
                    "What is it about?",
                    true,
                    List.of("Un pedido", "Un cambio o una devolución", "Una pregunta", "Otra cosa"),
                    List.of("An order", "An exchange or a return", "A question", "Something else")),
            simple("pedido", FieldKind.ORDER, "Número de pedido", "Order number", false),
            simple("mensaje", FieldKind.LONG_TEXT, "Mensaje", "Message", true),
            simple("archivos", FieldKind.FILES, "Fotos o archivos", "Photos or files", false));

    private static FormField simple(String key, FieldKind kind, String label, String english, boolean required) {
        return new FormField(key, kind, label, english, required, List.of(), List.of());
    }

    public FormTexts texts(String language) {
        return language.equals("en") ? english : spanish;
    }

    public Optional<FormField> filesField() {
        return fields.stream().filter(field -> field.kind() == FieldKind.FILES).findFirst();
    }
}
