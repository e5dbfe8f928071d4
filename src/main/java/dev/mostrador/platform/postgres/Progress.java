package dev.mostrador.platform.postgres;

/// Hears what the launcher is doing while a person waits.
public interface Progress {
    Progress SILENT = sentence -> {};

    void say(String sentence);

    default void step(String key) {
        say(MachineWords.of("postgres").say(key));
    }
}
