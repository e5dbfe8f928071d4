package dev.mostrador.protocol.run;

import java.util.Locale;

/// By which way a customer said whether they agree.
public enum AgreementWay {
    LINK,
    /// In the words of a message.
    MAIL,
    CHAT,
    /// An agent wrote down what they said.
    AGENT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
