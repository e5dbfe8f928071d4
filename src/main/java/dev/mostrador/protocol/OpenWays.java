package dev.mostrador.protocol;

import java.util.Set;

/// The channels by which customers can write now. Who knows the channels offers them as a bean.
public interface OpenWays {
    Set<String> channels();
}
