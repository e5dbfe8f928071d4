package dev.mostrador.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    @Test
    void nobodyIsBelievedUnlessNamed() {
        assertThat(TrustedProxies.settings("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "local, 127.0.0.1, true",
        "local, 0:0:0:0:0:0:0:1, true",
        "local, 10.0.0.5, false",
        "10.0.0.5, 10.0.0.5, true",
        "10.0.0.5, 10.0.0.51, false",
        "10.0.0.5, 10x0.0.5, false",
        "'local, 10.0.0.5', 10.0.0.5, true",
        "2001:db8::7, 2001:db8:0:0:0:0:0:7, true"
    })
    void onlyTheNamedOnesAreBelieved(String named, String address, boolean believed) {
        var pattern = (String) TrustedProxies.settings(named).get("mostrador.proxies");
        assertThat(Pattern.matches(pattern, address)).isEqualTo(believed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "proxy.example", "10.0.0.0/8", "10.0.0.5,"})
    void whatIsNoAddressIsRefusedInWords(String mistyped) {
        assertThatThrownBy(() -> TrustedProxies.settings(mistyped)).isInstanceOf(Usage.class);
    }
}
