package dev.mostrador.style;

import java.util.List;
import java.util.Set;

/// What was asked of the house beforehand, for rules that run on threads of their own.
record Known(List<String> notes, String told, List<String> fileNames, List<FileText> files) implements Secrets {
    static Secrets of(Secrets secrets) {
        return new Known(secrets.notes(), secrets.told(), secrets.fileNames(), secrets.files());
    }

    @Override
    public Set<String> ofOthers(Set<String> candidates) {
        throw new IllegalStateException("Asked on another thread");
    }
}
