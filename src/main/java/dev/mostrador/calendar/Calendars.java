package dev.mostrador.calendar;

import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Audit;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The opening hours of the shop and of the channels, inboxes and teams that have their own: the one source that
/// everybody asks (R4).
@Component
public class Calendars {
    private static final String SIGNAL = "hours";
    private static final UUID NOT_YET = new UUID(0, 0);

    private final CalendarTable table;
    private final Holidays holidays;
    private final Accounts accounts;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Signals signals;
    private final ApplicationEventPublisher events;
    private final Remembered<List<OpeningCalendar>> all;

    Calendars(
            CalendarTable table,
            Holidays holidays,
            Accounts accounts,
            Audit audit,
            Ids ids,
            Clock clock,
            Signals signals,
            ApplicationEventPublisher events) {
        this.table = table;
        this.holidays = holidays;
        this.accounts = accounts;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.signals = signals;
        this.events = events;
        this.all = new Remembered<>(signals, Set.of(SIGNAL), this::read);
    }

    /// The shop's own hours. Until somebody says otherwise those of [Sheet#usual], with version 0.
    public OpeningCalendar shop() {
        return all.get().getFirst();
    }

    /// All that are in force, the shop's first.
    public List<OpeningCalendar> all() {
        return all.get();
    }

    /// What counts for a conversation: the hours of its inbox, else of its team, else of its channel, else the shop's.
    public OpeningCalendar of(String channel, String inbox, @Nullable UUID team) {
        return Stream.of(Scope.inbox(inbox), team == null ? Scope.SHOP : Scope.team(team), Scope.channel(channel))
                .filter(scope -> !scope.isShop())
                .flatMap(scope -> own(scope).stream())
                .findFirst()
                .orElseGet(this::shop);
    }

    /// The scope's own hours, if it has any.
    public Optional<OpeningCalendar> own(Scope scope) {
        return all.get().stream()
                .filter(calendar -> calendar.scope().equals(scope))
                .findFirst();
    }

    public Optional<OpeningCalendar> find(UUID id) {
        return all.get().stream().filter(calendar -> calendar.id().equals(id)).findFirst();
    }

    /// The hours as they were: what a promise was given under.
    public OpeningHours version(UUID calendar, int version) {
        return find(calendar)
                .filter(current -> current.version() == version)
                .map(OpeningCalendar::hours)
                .or(() -> table.hours(calendar, version))
                .orElseGet(() -> shop().hours());
    }

    public OpenNow now(Scope scope) {
        return OpenNow.of(own(scope).orElseGet(this::shop).hours(), clock.instant());
    }

    /// The hours of that part of the shop from now on.
    @Transactional
    public void save(Scope scope, Sheet sheet) {
        var id = own(scope).map(OpeningCalendar::id).filter(known -> !known.equals(NOT_YET));
        var calendar = id.orElseGet(() -> create(scope));
        table.insertVersion(calendar, StoredSheet.of(sheet, holidays(sheet)), clock.instant());
        changed(scope, "hours.changed");
    }

    /// That part of the shop goes by the shop's hours again.
    @Transactional
    public void drop(Scope scope) {
        if (scope.isShop()) throw new IllegalArgumentException("A shop has hours");
        own(scope).ifPresent(calendar -> {
            table.archive(calendar.id(), clock.instant());
            changed(scope, "hours.dropped");
        });
    }

    /// The holidays that a sheet closes for, around this year, the worked ones too.
    public List<Holiday> holidays(Sheet sheet) {
        var year = clock.instant().atZone(sheet.zone()).getYear();
        return holidays.of(sheet.country(), sheet.region(), year - 1, year + 2);
    }

    private UUID create(Scope scope) {
        var id = ids.next();
        if (table.insert(id, scope)) return id;
        return own(scope).orElseThrow().id(); // somebody was quicker
    }

    private void changed(Scope scope, String what) {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
        audit.write(what, scope.isShop() ? accounts.current().name() : scope.target(), Map.of());
        events.publishEvent(new CalendarChanged(scope));
    }

    private List<OpeningCalendar> read() {
        var stored = table.all();
        if (stored.stream().anyMatch(calendar -> calendar.scope().isShop())) return stored;
        return Stream.concat(Stream.of(usual()), stored.stream()).toList();
    }

    private OpeningCalendar usual() {
        var account = accounts.current();
        var sheet = Sheet.usual(account.zone(), account.country());
        var kept = holidays(sheet);
        return new OpeningCalendar(NOT_YET, Scope.SHOP, 0, sheet, kept, sheet.hours(kept));
    }
}
