package dev.mostrador.channel;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The channels of this installation by name.
@Component
class Channels {
    private final ObjectProvider<ChannelAdapter> adapters;

    Channels(ObjectProvider<ChannelAdapter> adapters) {
        this.adapters = adapters;
    }

    Optional<ChannelAdapter> find(String channel) {
        return Optional.ofNullable(byName().get(channel));
    }

    Stream<ChannelAdapter> all() {
        return adapters.stream();
    }

    private Map<String, ChannelAdapter> byName() {
        return adapters.stream().collect(Collectors.toMap(ChannelAdapter::channel, Function.identity()));
    }
}
