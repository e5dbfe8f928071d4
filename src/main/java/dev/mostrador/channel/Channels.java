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
    private volatile Map<String, ChannelAdapter> byName = Map.of();

    Channels(ObjectProvider<ChannelAdapter> adapters) {
        this.adapters = adapters;
    }

    Optional<ChannelAdapter> find(String channel) {
        return Optional.ofNullable(byName().get(channel));
    }

    Stream<ChannelAdapter> all() {
        return byName().values().stream();
    }

    // Asked for when all are there: some of them use what uses this.
    private Map<String, ChannelAdapter> byName() {
        if (byName.isEmpty()) {
            byName = adapters.stream()
                    .collect(Collectors.toUnmodifiableMap(ChannelAdapter::channel, Function.identity()));
        }
        return byName;
    }
}
