package dev.mostrador.desk.thread;

import dev.mostrador.channel.CustomerWords;
import dev.mostrador.channel.OtherWay;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.Proposal;
import dev.mostrador.conversation.ChannelChange;
import dev.mostrador.conversation.ChannelChange.Consent;
import dev.mostrador.conversation.ChannelChange.Reason;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.ui.Form;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An answer is about to leave by another channel than the customer's: why, and did the customer agree (R56)?
///
/// @param usual how it would go out by itself
/// @param way how it shall go out
/// @param note what the customer would find where he wrote, in his language
public record OtherWayAsk(Proposal usual, Proposal way, String note) {
    /// The way that the form asks for, if it is not the usual one.
    static Optional<OtherWayAsk> of(
            Form form, Conversation conversation, @Nullable Proposal usual, Outgoing outgoing, CustomerWords words) {
        var wanted = form.value("channel");
        if (usual == null || wanted.isEmpty() || wanted.equals(usual.channel())) {
            return Optional.empty();
        }
        return outgoing.otherWays(conversation, usual).stream()
                .filter(way -> way.channel().equals(wanted))
                .findFirst()
                .map(way -> new OtherWayAsk(usual, way, words.of(conversation).say("channel.other-way." + wanted)));
    }

    /// What was answered; null: not everything yet.
    static @Nullable OtherWay answer(Form form) {
        var reason = Stream.of(Reason.values())
                .filter(it -> form.has("reason", it.column()))
                .findFirst();
        var consent = Stream.of(Consent.values())
                .filter(it -> form.has("consent", it.column()))
                .findFirst();
        return reason.isEmpty() || consent.isEmpty()
                ? null
                : new OtherWay(
                        form.value("channel"),
                        new ChannelChange(reason.get(), consent.get(), form.limited("origin-note", 1_000)));
    }
}
