package dev.mostrador.platform;

import java.net.InetAddress;
import java.net.URI;

/// Where the installation may call to when somebody else names the address. Without it, a stranger's address could make
/// us knock at doors of the shop's own network.
public interface Reach {
    /// As it is written, before anybody looks up the name.
    boolean allows(URI address);

    /// What the name turned out to be.
    boolean allows(InetAddress machine);
}
