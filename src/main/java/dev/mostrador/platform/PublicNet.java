package dev.mostrador.platform;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/// The open internet and nothing else: encrypted, and no machine that only we can see.
@Component
public final class PublicNet implements Reach {
    @Override
    public boolean allows(URI address) {
        return "https".equals(address.getScheme())
                && address.getHost() != null
                && address.getHost().contains(".")
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null;
    }

    @Override
    public boolean allows(InetAddress machine) {
        return !machine.isAnyLocalAddress()
                && !machine.isLoopbackAddress()
                && !machine.isLinkLocalAddress()
                && !machine.isSiteLocalAddress()
                && !machine.isMulticastAddress()
                && (machine instanceof Inet4Address
                        ? isPublic4(machine.getAddress())
                        : isPublic6(machine.getAddress()));
    }

    // 0/8 this net, 100.64/10 and 198.18/15 of providers, 192.0.0/24 of protocols, 240/4 nobody's.
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 192 && second == 0 && bytes[2] == 0);
    }

    // Only 2000::/3 is given out. Within it 2002:: and 2001:0:: carry an IPv4 address that nobody has looked at.
    private static boolean isPublic6(byte[] bytes) {
        var head = Arrays.copyOf(bytes, 4);
        return (bytes[0] & 0xe0) == 0x20
                && !(head[0] == 0x20 && head[1] == 0x02)
                && !Arrays.equals(head, new byte[] {0x20, 0x01, 0, 0});
    }
}
