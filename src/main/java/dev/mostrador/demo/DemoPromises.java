package dev.mostrador.demo;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.Interval;
import dev.mostrador.calendar.Scope;
import dev.mostrador.calendar.Sheet;
import dev.mostrador.promise.Promise;
import dev.mostrador.promise.PromiseKind;
import dev.mostrador.promise.Promises;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Telepuppy's hours, a split shift and Saturday mornings, and what it promises: three hours for who writes again, so
/// that the stories of today show promises that are kept, close and broken.
@Component
class DemoPromises {
    private static final List<Interval> SPLIT = List.of(Interval.hours(9, 14), Interval.hours(16, 20));

    private final Calendars calendars;
    private final Promises promises;

    DemoPromises(Calendars calendars, Promises promises) {
        this.calendars = calendars;
        this.promises = promises;
    }

    void open(DemoShop shop) {
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) week.put(day, SPLIT);
        week.put(DayOfWeek.SATURDAY, List.of(Interval.hours(10, 14)));
        week.put(DayOfWeek.SUNDAY, List.of());
        var account = shop.account();
        calendars.save(Scope.SHOP, new Sheet(account.zone(), week, account.country(), "md", Set.of(), List.of()));
        promises.save(List.of(new Promise("email", PromiseKind.NEXT, Duration.ofHours(3), false, true)));
    }
}
