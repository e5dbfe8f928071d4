package dev.mostrador.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingCallsTest {
    private final PublicNet net = new PublicNet();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.8",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:1::"
            })
    void machinesThatOnlyWeCanSeeAreNotCalled(String address) throws UnknownHostException {
        assertThat(net.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "100.128.0.1", "172.32.0.1", "2a00:1450:4003::200e"})
    void theOpenInternetIs(String address) throws UnknownHostException {
        assertThat(net.allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aNameThatLeadsHomeIsRefusedWhenItIsLookedUp() {
        var calls = new OutgoingCalls(new Reach() {
            @Override
            public boolean allows(URI address) {
                return true;
            }

            @Override
            public boolean allows(InetAddress machine) {
                return net.allows(machine);
            }
        });
        assertThatThrownBy(() -> calls.post(URI.create("https://localhost:1/x"), Map.of(), new byte[0]))
                .isInstanceOf(OutgoingCalls.Refused.class)
                .hasMessageContaining("leads to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://push.example.com/", "https://localhost/", "https://u:p@push.example.com/", "file:///etc"
            })
    void onlyEncryptedCallsToNamedMachines(String address) {
        assertThat(net.allows(URI.create(address))).isFalse();
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> talkForEver(server));
            var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
            assertThatThrownBy(() -> new OutgoingCalls(anywhere()).post(address, Map.of(), new byte[0]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no end");
        }
    }

    @Test
    void aHeaderCannotBecomeTwo() {
        var address = URI.create("http://127.0.0.1:1/");
        assertThatThrownBy(() -> new OutgoingCalls(anywhere()).post(address, Map.of("A", "b\r\nC: d"), new byte[0]))
                .isInstanceOf(IOException.class);
    }

    private static Reach anywhere() {
        return new Reach() {
            @Override
            public boolean allows(URI address) {
                return true;
            }

            @Override
            public boolean allows(InetAddress machine) {
                return true;
            }
        };
    }

    private static void talkForEver(ServerSocket server) {
        try (var socket = server.accept()) {
            var line = "X: y\r\n".repeat(100).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                socket.getOutputStream().write(line);
            }
        } catch (IOException closed) {
            // the caller had enough
        }
    }
}
