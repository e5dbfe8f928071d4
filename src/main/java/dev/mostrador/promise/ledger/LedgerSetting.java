package dev.mostrador.promise.ledger;

/// How a shop wants its commitments looked after.
///
/// @param remindMinutes before one is due its owner is reminded; 0: not
/// @param silenceHours natural hours after which a waiting customer gets an update; 0: never
/// @param dayLoad a day on which somebody has more commitments is full; 0: never
public record LedgerSetting(int remindMinutes, int silenceHours, int dayLoad) {
    public static final LedgerSetting USUAL = new LedgerSetting(60, 24, 12);
}
