package dev.mostrador.channel;

import dev.mostrador.conversation.ChannelChange;

/// A reply that does not take the customer's channel.
///
/// @param channel what it takes, as in `message.channel`
public record OtherWay(String channel, ChannelChange change) {}
