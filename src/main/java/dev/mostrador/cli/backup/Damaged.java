package dev.mostrador.cli.backup;

/// The file is not a whole backup, or not one for this edition. Nothing has been changed.
public final class Damaged extends Exception {

    public enum Why {
        NOT_A_BACKUP,
        /// what is inside differs from what the manifest says
        ALTERED,
        /// made by a later edition
        TOO_NEW,
        /// its tables are not those of the editions that we know
        FOREIGN
    }

    private final Why why;

    Damaged(Why why, String detail) {
        super(detail);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
