package dev.mostrador.protocol.document;

import java.util.List;

/// The angry customer (R45): in this order, and no reasoning before the last.
public record Anger(String about, List<Phase> phases, int coolMinutes, List<String> never) {
    public enum Conduct {
        LISTEN,
        APOLOGISE,
        PARAPHRASE,
        PROTOCOL
    }

    public record Phase(Conduct conduct, String about, String skeleton) {}
}
