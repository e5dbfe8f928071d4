package dev.mostrador.channel.chat;

import dev.mostrador.conversation.LiveChannel;
import org.springframework.stereotype.Component;

@Component
class ChatIsLive implements LiveChannel {
    @Override
    public String channel() {
        return ChatChannel.NAME;
    }
}
