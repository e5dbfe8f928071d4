package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Marks in the original text what PostgreSQL found in the folded one: both are equally long, so positions agree.
@Component
class SearchHighlights {
    private static final char START = '\u0001';
    private static final char STOP = '\u0002';
    private static final int LONGEST = 10_000; // characters of a message that are looked at
    private static final int BEFORE = 60; // characters of a snippet before its first mark
    private static final int LENGTH = 220; // characters of a snippet

    private final JdbcClient db;

    SearchHighlights(JdbcClient db) {
        this.db = db;
    }

    record Found(Conversation conversation, UUID message) {}

    List<Search.Hit> of(String query, List<Found> found) {
        var bodies = bodies(found.stream().map(Found::message).toList());
        var texts = new ArrayList<String>();
        for (var hit : found) {
            texts.add(hit.conversation().subject());
            texts.add(hit.conversation().customerName());
            texts.add(Glance.of(
                    bodies.getOrDefault(hit.message(), hit.conversation().preview())));
        }
        var marked = mark(query, texts);
        var hits = new ArrayList<Search.Hit>();
        for (var i = 0; i < found.size(); i++) {
            hits.add(new Search.Hit(
                    found.get(i).conversation(),
                    found.get(i).message(),
                    marked.get(3 * i),
                    marked.get(3 * i + 1),
                    snippet(marked.get(3 * i + 2))));
        }
        return hits;
    }

    private Map<UUID, String> bodies(List<UUID> messages) {
        var bodies = new HashMap<UUID, String>();
        if (!messages.isEmpty()) {
            db.sql("""
                    select id, left(body, :longest) as body from message
                    where account_id = :account and id in (:ids)
                    """)
                    .param("account", AccountScope.require())
                    .param("longest", LONGEST)
                    .param("ids", messages)
                    .query(row -> {
                        bodies.put(Db.uuid(row, "id"), row.getString("body"));
                    });
        }
        return bodies;
    }

    private List<Marked> mark(String query, List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var folded = texts.stream().map(SearchText::fold).toArray(String[]::new);
        var headlines = db.sql("""
                select ts_headline('spanish', text, to_tsquery('spanish', :query), :options)
                from unnest(cast(:texts as text[])) with ordinality as t (text, n) order by n
                """)
                .param("query", query)
                .param("texts", folded)
                .param("options", "HighlightAll=true, StartSel=" + START + ", StopSel=" + STOP)
                .query((row, n) -> row.getString(1))
                .list();
        var marked = new ArrayList<Marked>();
        for (var i = 0; i < folded.length; i++) {
            marked.add(transfer(headlines.get(i), texts.get(i)));
        }
        return marked;
    }

    static Marked transfer(String headline, String original) {
        var pieces = new ArrayList<Marked.Piece>();
        var from = 0;
        var at = 0;
        for (var i = 0; i < headline.length(); i++) {
            var c = headline.charAt(i);
            if (c == START || c == STOP) {
                add(pieces, original, from, at, c == STOP);
                from = at;
            } else {
                at++;
            }
        }
        add(pieces, original, from, original.length(), false);
        return new Marked(pieces);
    }

    private static void add(List<Marked.Piece> pieces, String original, int from, int to, boolean marked) {
        var end = Math.min(to, original.length());
        if (end > from) {
            pieces.add(new Marked.Piece(original.substring(from, end), marked));
        }
    }

    /// The surroundings of the first mark, on one line.
    static Marked snippet(Marked text) {
        var before = 0;
        for (var piece : text.pieces()) {
            if (piece.marked()) {
                break;
            }
            before += piece.text().length();
        }
        var start = text.hasMarks() ? Math.max(0, before - BEFORE) : 0;
        return cut(text, start, start + LENGTH);
    }

    private static Marked cut(Marked text, int start, int end) {
        var pieces = new ArrayList<Marked.Piece>();
        var at = 0;
        for (var piece : text.pieces()) {
            var from = Math.max(start - at, 0);
            var to = Math.min(end - at, piece.text().length());
            if (from < to) {
                pieces.add(new Marked.Piece(piece.text().substring(from, to).replaceAll("\\s+", " "), piece.marked()));
            }
            at += piece.text().length();
        }
        if (start > 0) {
            pieces.addFirst(new Marked.Piece("… ", false));
        }
        return new Marked(pieces);
    }
}
