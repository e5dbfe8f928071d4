-- Owner: promise. Which answer ended a clock: if it comes back, the clock runs again.
alter table promise_clock add column answered_by uuid;
create index promise_clock_answer on promise_clock (account_id, answered_by) where answered_by is not null;
