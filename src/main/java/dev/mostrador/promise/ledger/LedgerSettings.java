package dev.mostrador.promise.ledger;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How this shop wants its commitments looked after.
@Component
public class LedgerSettings {
    private static final String SIGNAL = "ledger-setting";

    private final JdbcClient db;
    private final Signals signals;
    private final Remembered<LedgerSetting> setting;

    LedgerSettings(JdbcClient db, Signals signals) {
        this.db = db;
        this.signals = signals;
        this.setting = new Remembered<>(signals, Set.of(SIGNAL), this::read);
    }

    /// Remembered, as every message asks.
    public LedgerSetting current() {
        return setting.get();
    }

    private LedgerSetting read() {
        return db.sql("""
                select remind_minutes, silence_hours, day_load from ledger_setting where account_id = :account
                """)
                .param("account", AccountScope.require())
                .query((row, _) -> new LedgerSetting(
                        row.getInt("remind_minutes"), row.getInt("silence_hours"), row.getInt("day_load")))
                .optional()
                .orElse(LedgerSetting.USUAL);
    }

    @Transactional
    public void change(LedgerSetting setting) {
        db.sql("""
                insert into ledger_setting (account_id, remind_minutes, silence_hours, day_load)
                values (:account, :remind, :silence, :load)
                on conflict (account_id) do update set remind_minutes = excluded.remind_minutes,
                  silence_hours = excluded.silence_hours, day_load = excluded.day_load
                """)
                .param("account", AccountScope.require())
                .param("remind", setting.remindMinutes())
                .param("silence", setting.silenceHours())
                .param("load", setting.dayLoad())
                .update();
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }
}
