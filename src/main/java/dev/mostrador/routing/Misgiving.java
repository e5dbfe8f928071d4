package dev.mostrador.routing;

/// What speaks against giving something to somebody by hand. Nobody is stopped by it; whoever does it all the same says
/// why.
public sealed interface Misgiving {
    /// As in `routing.misgiving.<word>`, and in the history.
    String word();

    /// What they lack or have, for the sentence.
    String what();

    /// A training or skill that is asked for here.
    record Untrained(String what) implements Misgiving {
        @Override
        public String word() {
            return "untrained";
        }
    }

    /// They have as many in hand as one can have.
    record Full(int most) implements Misgiving {
        @Override
        public String word() {
            return "full";
        }

        @Override
        public String what() {
            return Integer.toString(most);
        }
    }
}
