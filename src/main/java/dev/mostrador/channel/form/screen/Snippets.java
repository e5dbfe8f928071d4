package dev.mostrador.channel.form.screen;

import dev.mostrador.channel.form.ContactForm;
import dev.mostrador.channel.form.FormField;
import java.util.stream.Collectors;

/// What a shop pastes into its own page: the form in a frame, or as plain HTML in the page's own look.
///
/// @param address of the hosted page
public record Snippets(String address, String frame, String html) {
    static Snippets of(ContactForm form, String installation, String key) {
        var address = installation.replaceAll("/+$", "") + "/form/" + key;
        return new Snippets(address, frame(form, installation, address), html(form, address));
    }

    private static String frame(ContactForm form, String installation, String address) {
        return """
                <iframe src="%s" title="%s" data-mostrador-form
                  style="width:100%%;height:56rem;border:0" loading="lazy"></iframe>
                <script src="%s/form/height.js" async></script>
                """.formatted(address, text(form.name()), installation.replaceAll("/+$", ""));
    }

    private static String html(ContactForm form, String address) {
        var fields = form.fields().stream().map(Snippets::field).collect(Collectors.joining());
        return """
                <form action="%s" method="post" enctype="multipart/form-data" accept-charset="utf-8">
                  <p><label>Nombre<br><input name="name" autocomplete="name" required></label></p>
                  <p><label>Correo electrónico<br><input name="email" type="email" autocomplete="email" required></label></p>
                %s  <p hidden><label>Web<br><input name="website" tabindex="-1" autocomplete="off"></label></p>
                  <p><button>Enviar</button></p>
                </form>
                """.formatted(address, fields);
    }

    private static String field(FormField field) {
        var name = "name=\"" + field.control() + "\"" + (field.required() ? " required" : "");
        var control = switch (field.kind()) {
            case LONG_TEXT -> "<textarea " + name + " rows=\"6\"></textarea>";
            case CHOICE ->
                field.options().stream()
                        .map(option -> "<option>" + text(option) + "</option>")
                        .collect(Collectors.joining(
                                "", "<select " + name + "><option value=\"\"></option>", "</select>"));
            case CONSENT -> "<input type=\"checkbox\" value=\"yes\" " + name + ">";
            case FILES -> "<input type=\"file\" multiple " + name + ">";
            case PHONE -> "<input type=\"tel\" autocomplete=\"tel\" " + name + ">";
            case TEXT, ORDER -> "<input " + name + ">";
        };
        return "  <p><label>" + text(field.label()) + "<br>" + control + "</label></p>\n";
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
