package dev.mostrador.protocol.document;

import java.util.List;

/// How we speak (R10).
public record Voice(
        Register register,
        String personality,
        String greeting,
        String farewell,
        List<String> lines,
        List<Swap> words,
        List<Example> examples) {
    public enum Register {
        USTED,
        TU,
        VOS
    }

    public record Swap(String avoid, String say) {}

    public record Example(String moment, String text) {}
}
