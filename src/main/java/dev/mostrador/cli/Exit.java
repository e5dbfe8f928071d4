package dev.mostrador.cli;

/// Exit statuses. From 64 on they are those of `sysexits.h`, which mail servers understand.
final class Exit {
    /// The process goes on: it serves pages.
    static final int SERVING = -1;

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int USAGE = 64;
    static final int DATA_ERROR = 65;
    static final int NO_USER = 67;
    static final int TRY_LATER = 75;
    static final int NO_PERMISSION = 77;

    private Exit() {}
}
