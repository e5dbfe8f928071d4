package dev.mostrador.style;

/// A text that no expression can look at for ever: past its hour every character throws.
final class Patience implements CharSequence {
    private static final int STEP = 2_048; // characters between two looks at the clock

    private final CharSequence text;
    private final long until; // System.nanoTime
    private int looks;

    Patience(CharSequence text, long until) {
        this.text = text;
        this.until = until;
    }

    /// Thrown out of a rule that takes too long.
    static final class Lost extends RuntimeException {
        Lost() {
            super("A rule took too long", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (++looks >= STEP) {
            looks = 0;
            if (System.nanoTime() - until > 0) throw new Lost();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
