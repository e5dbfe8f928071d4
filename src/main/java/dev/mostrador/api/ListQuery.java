package dev.mostrador.api;

import dev.mostrador.conversation.Cursor;
import dev.mostrador.conversation.State;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a list of conversations is asked for: words of the address, understood or refused.
///
/// @param state null: all
/// @param words to search for; empty: none
record ListQuery(
        @Nullable State state, String words, @Nullable Cursor after, int limit) {
    static final int MOST = 100;
    private static final int USUAL = 50;
    private static final int LONGEST_SEARCH = 500; // characters

    static ListQuery parse(
            @Nullable String state, @Nullable String words, @Nullable String after, @Nullable String limit) {
        return new ListQuery(state(state), words(words), cursor(after), limit(limit));
    }

    boolean isSearch() {
        return !words.isBlank();
    }

    private static @Nullable State state(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        return Arrays.stream(State.values())
                .filter(state -> state != State.MERGED && state.column().equals(given))
                .findFirst()
                .orElseThrow(() -> Refused.invalidParameter("state", "api.wrong.state"));
    }

    private static String words(@Nullable String given) {
        if (given != null && given.length() > LONGEST_SEARCH) {
            throw Refused.invalidParameter("q", "api.wrong.too-long", LONGEST_SEARCH);
        }
        return given == null ? "" : given;
    }

    private static @Nullable Cursor cursor(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        return Cursor.parse(given).orElseThrow(() -> Refused.invalidParameter("after", "api.wrong.cursor"));
    }

    private static int limit(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return USUAL;
        }
        if (!given.matches("[1-9][0-9]{0,2}") || Integer.parseInt(given) > MOST) {
            throw Refused.invalidParameter("limit", "api.wrong.limit", MOST);
        }
        return Integer.parseInt(given);
    }
}
