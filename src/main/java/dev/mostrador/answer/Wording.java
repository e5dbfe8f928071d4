package dev.mostrador.answer;

import java.util.List;

/// One way to say it.
///
/// @param channel that it is for, as in `conversation.channel`; empty: any
/// @param register as in `style.Register`; empty: any
public record Wording(String channel, String register, String text) {
    private static final int NOT = -1;

    public static Wording usual(String text) {
        return new Wording("", "", text);
    }

    /// The one that fits best: first how the customer is addressed, then the channel. None fits: the usual one, which
    /// comes first.
    static Wording best(List<Wording> wordings, String channel, String register) {
        var best = wordings.getFirst();
        var fits = NOT;
        for (var wording : wordings) {
            var its = wording.fits(channel, register);
            if (its > fits) {
                best = wording;
                fits = its;
            }
        }
        return best;
    }

    private int fits(String where, String how) {
        if (!channel.isEmpty() && !channel.equals(where) || !register.isEmpty() && !register.equals(how)) {
            return NOT;
        }
        return (register.isEmpty() ? 0 : 2) + (channel.isEmpty() ? 0 : 1);
    }
}
