-- Owner: health. From when on a channel counts as neglected.
create table health_rule (
  account_id     integer primary key references account,
  least_kept     integer not null check (least_kept between 1 and 100),      -- per cent of its promises
  least_promises integer not null check (least_promises between 1 and 10000) -- of fewer nobody can tell
);

call guard_by_account('health_rule');
