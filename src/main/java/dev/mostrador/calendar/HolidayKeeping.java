package dev.mostrador.calendar;

import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Writes next year's holidays into the calendars before the year comes. Two nodes that do it at once write the same.
@Component
class HolidayKeeping {
    private static final Logger LOG = LoggerFactory.getLogger(HolidayKeeping.class);

    private final AccountIds accounts;
    private final Calendars calendars;
    private final Clock clock;

    HolidayKeeping(AccountIds accounts, Calendars calendars, Clock clock) {
        this.accounts = accounts;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT12H")
    void tick() {
        for (var account : accounts.all()) {
            try {
                AccountScope.run(account, this::extend);
            } catch (RuntimeException failure) { // one account's trouble must not stop the others'
                LOG.warn("The holidays of account {} were not written and are tried again", account, failure);
            }
        }
    }

    void extend() {
        calendars.all().stream()
                .filter(calendar -> calendar.version() > 0 && isRunningOut(calendar))
                .forEach(calendar -> calendars.save(calendar.scope(), calendar.sheet()));
    }

    private boolean isRunningOut(OpeningCalendar calendar) {
        var nextYear = clock.instant().atZone(calendar.sheet().zone()).getYear() + 1;
        var holidays = calendar.holidays();
        return !holidays.isEmpty() && holidays.getLast().date().getYear() < nextYear;
    }
}
