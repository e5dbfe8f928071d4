package dev.mostrador.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.ChannelAdapter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Keys that are put together while the program runs have words, too: channels, and what stands in the navigation.
@ModuleTest
class SpokenTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    WordBook book;

    @Autowired
    List<ChannelAdapter> channels;

    @Autowired
    List<NavItem.Nav> navs;

    @Test
    void whatIsPutTogetherHasWords() {
        var keys = new TreeSet<String>();
        for (var channel : channels) {
            keys.add("desk.channel." + channel.channel());
        }
        var administrator = new Reader("Elena", "administrator", "es", null, ZoneId.of("Europe/Madrid"), "ES");
        telepuppy.open().run(() -> {
            for (var nav : navs) {
                for (var item : nav.items(administrator)) {
                    keys.add(item.label());
                    if (item.area() == NavItem.Area.SETTINGS) {
                        keys.add(item.label().replace(".title", ".about"));
                    }
                }
            }
        });
        assertThat(keys).hasSizeGreaterThan(10).allMatch(book::knows);
    }
}
