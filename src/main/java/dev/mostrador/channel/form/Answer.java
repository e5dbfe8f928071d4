package dev.mostrador.channel.form;

/// What a customer filled into one field, in the words of the shop's own language.
public record Answer(String key, String label, FieldKind kind, String value) {}
