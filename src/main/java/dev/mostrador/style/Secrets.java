package dev.mostrador.style;

import java.util.List;
import java.util.Set;

/// What the leak rules ask about. Whoever has a database fills it.
public interface Secrets {
    Secrets NONE = new Secrets() {};

    /// Notes for the house in this conversation.
    default List<String> notes() {
        return List.of();
    }

    /// Which of these (e-mail addresses, phones in digits, names of persons, order codes) belong to other customers and
    /// to nobody in this conversation.
    default Set<String> ofOthers(Set<String> candidates) {
        return Set.of();
    }

    /// What the customer has written or was told already: repeating it is no leak.
    default String told() {
        return "";
    }

    default List<String> fileNames() {
        return List.of();
    }

    /// What is inside the files that go with it.
    default List<FileText> files() {
        return List.of();
    }

    /// A file and what is written in it.
    ///
    /// @param text empty: there is none, or it could not be read
    /// @param read whether it could be read to its end
    record FileText(String name, String text, boolean read) {}
}
