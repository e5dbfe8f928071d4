package dev.mostrador.identity.screen;

/// A place of ours to go back to, named by the browser: never another site.
final class LocalPath {
    private LocalPath() {}

    static String of(String wished) {
        return wished.matches("/([^/\\\\\\s][^\\\\\\s]*)?") ? wished : "/";
    }
}
