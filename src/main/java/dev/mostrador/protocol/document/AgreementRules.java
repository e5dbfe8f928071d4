package dev.mostrador.protocol.document;

/// How we ask whether the customer agrees (R44).
///
/// @param reminders after the question; then it is over without an answer, of a complaint never
/// @param hours between them
/// @param question stands under the reply, before the link
/// @param reminder a message of its own
public record AgreementRules(int reminders, int hours, String question, String reminder) {}
