-- Owner: identity. How an agent stands, by their own word; and when they last did something, for who forgets to say.
alter table attendance
  add column status text not null default 'online' check (status in ('online', 'busy', 'away', 'gone')),
  add column status_at timestamptz,               -- since when; null: since ever
  add column active_at timestamptz;               -- touched a key, a button, a page
alter table attendance no force row level security;
update attendance set status = 'away' where away;
alter table attendance force row level security;
alter table attendance drop column away;

-- Minutes without doing anything after which an agent counts as away; 0: never.
alter table account add column away_minutes integer not null default 20 check (away_minutes between 0 and 480);
