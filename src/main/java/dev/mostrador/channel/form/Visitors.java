package dev.mostrador.channel.form;

import dev.mostrador.platform.SecretKeys;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells visitors apart without keeping where they are: their network address goes in, a number comes out that leads
/// back nowhere.
@Component
class Visitors {
    private static final String PURPOSE = "form-visitor";
    private static final int BYTES = 16;

    private final SecretKeys keys;

    Visitors(SecretKeys keys) {
        this.keys = keys;
    }

    /// One form, one connection. Of an IPv6 address its first half counts: a household has all of the second.
    String name(@Nullable UUID form, String address) {
        var signed = keys.sign(PURPOSE, form + ":" + network(address));
        return HexFormat.of().formatHex(Arrays.copyOf(signed, BYTES));
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var groups = address.split(":");
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
