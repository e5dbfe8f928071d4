-- Owner: calendar. When the shop is open, and each of its channels, inboxes and teams that has hours of its own.

create table opening_calendar (
  account_id  integer not null references account,
  id          uuid not null,
  scope       text not null,          -- '' the shop, or channel:<name>, inbox:<address>, team:<id>
  version     integer not null,       -- the one in force
  archived_at timestamptz,
  primary key (account_id, id)
);
create unique index opening_calendar_scope on opening_calendar (account_id, scope) where archived_at is null;

-- What was in force once stays: a promise remembers the version that it was given under.
create table opening_calendar_version (
  account_id  integer not null,
  calendar_id uuid not null,
  version     integer not null,
  sheet       jsonb not null,         -- zone, week, country, region, days; the holidays as they were worked out
  made_at     timestamptz not null,
  primary key (account_id, calendar_id, version),
  foreign key (account_id, calendar_id) references opening_calendar
);

call guard_by_account('opening_calendar', 'opening_calendar_version');
