package dev.mostrador.promise.ledger.dates;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a draft promises to have done by when, in Spanish and English. What it finds is a proposal to the agent,
/// so it prefers silence to nonsense: what is past, asked, quoted, conditional, the customer's to do, or an opening
/// hour is no promise. "¿Le viene bien el jueves?" is a proposal: it binds when the customer has agreed and the answer
/// says so without a question mark.
public final class PromisedDates {
    private static final int LONGEST = 20_000; // characters that are read
    private static final int MOST = 5;
    private static final int NEAR = 80; // characters in which the small words before a date stand
    private static final String SMALL =
            "antes|entre|between|para|por|en|del?|el|las?|los|al?|dia|sobre|hacia|como|muy|mucho|tarde|mas|tardar|maximo|no|que"
                    + "|before|by|on|at|the|in|of|around|later|than|latest";
    private static final Pattern BETWEEN = Pattern.compile("[ ,]*(?:(?:" + SMALL + ")[ ,]+)*");
    private static final Pattern RANGE =
            Pattern.compile(" ?(?:-|–|/|,)? ?(?:(?:y|o|u|a|al|hasta|and|or|to) )?(?:el |las? |the )?");
    private static final Pattern LEAD = Pattern.compile(
            "(?:\\b(?:antes|despues|partir|tardar|para|hasta|desde|sobre|hacia|entre|del?|el|al?|las?|los|lo|en|mas|muy|tarde|como"
                    + "|dia|no|on|by|before|until|till|from|since|after|at|the|later|than|latest|between|around|every|cada|todos|next|durante) )+$");

    private final Prose prose;
    private final LocalDateTime now;
    private final ZonedDateTime moment;
    private final WorkingTime working;

    private PromisedDates(Prose prose, ZonedDateTime moment, WorkingTime working) {
        this.prose = prose;
        this.moment = moment;
        this.now = moment.toLocalDateTime();
        this.working = working;
    }

    /// In the order in which they stand, at most five.
    ///
    /// @param now in the shop's zone
    /// @param morningEnd until when "por la mañana" is: 14:00 in Spain, 12:00 elsewhere
    public static List<PromisedDate> in(String draft, ZonedDateTime now, LocalTime morningEnd, WorkingTime working) {
        var prose = new Prose(draft.substring(0, Math.min(draft.length(), LONGEST)));
        return new PromisedDates(prose, now, working).read(morningEnd);
    }

    private List<PromisedDate> read(LocalTime morningEnd) {
        var unpromised = new Unpromised(prose);
        return grouped(pieces(morningEnd)).stream()
                .filter(group -> !unpromised.covers(group))
                .map(this::resolve)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /// Pieces that say one moment together, with the small words before them.
    record Group(int from, int to, int lead, String leadWords, List<Piece> pieces) {
        boolean has(Class<? extends Piece> kind) {
            return pieces.stream().anyMatch(kind::isInstance);
        }

        <P extends Piece> @Nullable P last(Class<P> kind) {
            return pieces.reversed().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .findFirst()
                    .orElse(null);
        }
    }

    // Where several rules see something, the longest wins; of those the first.
    private List<Piece> pieces(LocalTime morningEnd) {
        var all = new ArrayList<Piece>(Days.in(prose.plain, now.toLocalDate()));
        all.addAll(Hours.in(prose.plain, morningEnd));
        all.addAll(Spans.in(prose.plain));
        all.sort(Comparator.comparingInt((Piece piece) -> piece.from() - piece.to())
                .thenComparingInt(Piece::from));
        var chosen = new ArrayList<Piece>();
        for (var piece : all) {
            if (chosen.stream().noneMatch(other -> piece.from() < other.to() && other.from() < piece.to())) {
                chosen.add(piece);
            }
        }
        chosen.sort(Comparator.comparingInt(Piece::from));
        return chosen;
    }

    private List<Group> grouped(List<Piece> pieces) {
        var groups = new ArrayList<Group>();
        var together = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (!together.isEmpty() && !belongs(together, piece)) {
                groups.add(group(together));
                together.clear();
            }
            together.add(piece);
        }
        if (!together.isEmpty()) {
            groups.add(group(together));
        }
        return groups;
    }

    private boolean belongs(List<Piece> together, Piece piece) {
        var last = together.getLast();
        if (last instanceof Piece.Span || piece instanceof Piece.Span) {
            return false;
        }
        var between = prose.plain.substring(last.to(), piece.from());
        if (last.getClass() == piece.getClass()) {
            return !between.equals(", ") && RANGE.matcher(between).matches();
        }
        return between.length() < 30
                && together.stream().noneMatch(it -> it.getClass() == piece.getClass())
                && BETWEEN.matcher(between).matches();
    }

    private Group group(List<Piece> together) {
        var from = together.getFirst().from();
        var near = Math.max(0, from - NEAR);
        var before = LEAD.matcher(prose.plain.substring(near, from));
        var lead = before.find() ? near + before.start() : from;
        return new Group(from, together.getLast().to(), lead, prose.plain.substring(lead, from), List.copyOf(together));
    }

    private @Nullable PromisedDate resolve(Group group) {
        var span = group.last(Piece.Span.class);
        var due = span == null ? moment(group) : after(span);
        if (due == null || !due.isAfter(now) && !saysToday(group)) {
            return null;
        }
        var day = group.last(Piece.Day.class);
        return new PromisedDate(
                group.lead(),
                group.to(),
                prose.text.substring(group.lead(), group.to()),
                due.atZone(moment.getZone()).toInstant(),
                span != null && span.business(),
                day != null && day.odd());
    }

    // "hoy a las 9" at ten o'clock: a promise that cannot be kept any more, and the agent should know.
    private boolean saysToday(Group group) {
        var day = group.last(Piece.Day.class);
        return day != null && !day.weekday() && day.day().equals(now.toLocalDate()) && group.has(Piece.Clock.class);
    }

    private @Nullable LocalDateTime after(Piece.Span span) {
        var today = now.toLocalDate();
        return switch (span.unit()) {
            case MINUTES -> span.amount() == 0 ? null : now.plusMinutes(span.amount());
            case HOURS -> span.business() ? working.afterHours(now, span.amount()) : now.plusHours(span.amount());
            case DAYS ->
                span.business()
                        ? working.afterDays(today, span.amount())
                        : working.endOf(today.plusDays(span.amount()));
            case WEEKS -> working.endOf(today.plusWeeks(span.amount()));
            case MONTHS -> working.endOf(today.plusMonths(span.amount()));
        };
    }

    private @Nullable LocalDateTime moment(Group group) {
        var day = group.last(Piece.Day.class);
        var part = group.last(Piece.Part.class);
        var clock = group.last(Piece.Clock.class);
        if (clock != null) {
            return at(day, part, clock);
        }
        if (day != null) {
            var exclusive = part == null && group.leadWords().matches("(?s).*\\b(?:antes|before)\\b.*");
            var last = exclusive ? day.day().minusDays(1) : day.day();
            return part == null ? working.endOf(last) : partEnd(last, part);
        }
        if (part == null) {
            return null;
        }
        return partEnd(now.toLocalDate(), part);
    }

    // The afternoon ends as the shop closes, if that is somewhat earlier.
    private LocalDateTime partEnd(java.time.LocalDate day, Piece.Part part) {
        var closing = working.endOf(day);
        if (part.time() == null) {
            return closing;
        }
        var end = day.atTime(part.time());
        return closing.isBefore(end) && !closing.isBefore(end.minusHours(2)) ? closing : end;
    }

    private LocalDateTime at(Piece.@Nullable Day day, Piece.@Nullable Part part, Piece.Clock clock) {
        var afternoon = part != null && part.time() != null && part.time().isAfter(LocalTime.of(15, 0));
        var morning = part != null && part.time() != null && !afternoon;
        var base = day != null ? day.day() : now.toLocalDate();
        var hour = base.atStartOfDay().plusHours(clock.hour()).plusMinutes(clock.minute());
        var later = hour.plusHours(12);
        if (clock.open() && !morning && (afternoon || clock.hour() < 8)) {
            hour = later;
        } else if (clock.open() && !morning && !hour.isAfter(now) && later.isAfter(now) && later.getHour() < 21) {
            hour = later; // "antes de las 8", said in the afternoon
        }
        var said = day != null || part != null && part.alone();
        return said || hour.isAfter(now) ? hour : hour.plusDays(1);
    }
}
