package dev.mostrador.conversation;

/// A module above narrows lists by what it knows of conversations.
public interface Narrowing {
    /// Of the value in [Filter#more], and of the parameter in the condition.
    String name();

    /// About the conversation `c`; `:name` is what [#value] answers.
    String condition();

    /// What the condition compares with.
    Object value(String given);
}
