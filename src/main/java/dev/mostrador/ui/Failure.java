package dev.mostrador.ui;

/// What went wrong, for the error page. Its words are `<key>.title` and `<key>.text`.
public record Failure(int status, String key, String requestId) {
    /// A filter sets this attribute to true when a form came with a token that is no longer good.
    public static final String FORM_EXPIRED = Failure.class.getName() + ".expired";
}
