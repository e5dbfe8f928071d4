-- Owner: promise. What became of the promises of the last weeks, by inbox.
create index promise_clock_lately on promise_clock (account_id, started_at);
