package dev.mostrador.channel.form;

/// What the shop says around a form, in one language; empty where the fixed text will do.
public record FormTexts(String heading, String intro, String thanks) {
    public static final FormTexts NONE = new FormTexts("", "", "");
}
