package dev.mostrador.platform;

import java.util.OptionalInt;
import java.util.function.Supplier;

/// The account on whose behalf the current thread works. Opened once at the edge (a request, a mailbox, a job);
/// [AccountDataSource] tells it to PostgreSQL, whose row-level security hides every other account.
public final class AccountScope {
    private static final ScopedValue<Integer> ACCOUNT = ScopedValue.newInstance();

    private AccountScope() {}

    public static void run(int account, Runnable work) {
        ScopedValue.where(ACCOUNT, account).run(work);
    }

    public static <T, X extends Throwable> T call(int account, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(ACCOUNT, account).call(work);
    }

    public static <T> T get(int account, Supplier<T> work) {
        return ScopedValue.where(ACCOUNT, account).call(work::get);
    }

    public static OptionalInt current() {
        return ACCOUNT.isBound() ? OptionalInt.of(ACCOUNT.get()) : OptionalInt.empty();
    }

    /// The current account; asking outside any scope is a programming error, never a customer's.
    public static int require() {
        if (!ACCOUNT.isBound()) {
            throw new IllegalStateException("No account scope is open on this thread");
        }
        return ACCOUNT.get();
    }
}
